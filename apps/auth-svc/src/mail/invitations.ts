import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MembershipRow } from '../members/membership.entity.js';
import { OneTimeTokens } from '../one-time/one-time-tokens.js';
import { OneTimeTokensRepository } from '../one-time/one-time-tokens.repository.js';
import type { PersonRow } from '../people/person.entity.js';
import { WorkspacesRepository } from '../workspaces/workspaces.repository.js';
import { Links } from './links.js';
import { MailOrders } from './mail-orders.js';
import { Mailer } from './mailer.js';

/** What new members are sent. */
@Injectable()
export class Invitations {
  constructor(
    private readonly mails: MailOrders,
    private readonly mailer: Mailer,
    private readonly tokens: OneTimeTokens,
    private readonly rows: OneTimeTokensRepository,
    private readonly workspaces: WorkspacesRepository,
    private readonly links: Links,
  ) {}

  /** The invitation that made a person has the person's id: so it can be told from those that others send them. */
  toNew(tx: EntityManager, person: PersonRow, workspaceId: string): Promise<void> {
    if (person.passwordHash !== null) return this.mails.verification(tx, person, workspaceId);
    return this.mails.invitation(tx, person, workspaceId, person.id);
  }

  /**
   * A staff member whose address nobody proved gets a link that sets a new password: whoever registered with an address
   * that isn't theirs must not keep theirs when the owner of the address accepts.
   */
  toKnown(tx: EntityManager, person: PersonRow, { pending, workspaceId }: MembershipRow): Promise<void> {
    const invite = pending || person.passwordHash === null;
    return invite
      ? this.mails.invitation(tx, person, workspaceId)
      : this.mails.welcome(tx, person, workspaceId);
  }

  /** For the admin to pass on, when no mail can be sent: only to a person this workspace made, who has no password yet. */
  async linkFor(tx: EntityManager, userId: string, workspaceId: string): Promise<string | undefined> {
    if (this.mailer.sends) return undefined;
    const token = await this.rows.find(tx, userId);
    if (!token || token.usedAt || token.workspaceId !== workspaceId) return undefined;
    const { slug } = await this.workspaces.find(tx, workspaceId);
    return this.links.to('invitation', this.tokens.tokenOf(userId), slug);
  }
}
