import { Id, OneOf, Plain } from '@switchboard/contracts';

export const MAIL_KINDS = ['link', 'forgotten', 'welcome'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** What a mail job holds: ids, and no token or address that could be read from the table. */
export class MailOrder {
  @OneOf(MAIL_KINDS) kind: MailKind;
  /** Of a link: the one-time token it carries. Of a forgotten password: the one to be made. */
  @Id({ optional: true }) tokenId?: string;
  /** Who forgot their password, sealed: whether we know the address is looked up when the mail is written. */
  @Plain({ optional: true }) sealedEmail?: string;
  /** Who is welcomed in the job's workspace. */
  @Id({ optional: true }) userId?: string;
}
