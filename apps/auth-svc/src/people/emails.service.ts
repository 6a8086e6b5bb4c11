import { Injectable } from '@nestjs/common';
import { type VerifyEmail, auth } from '@switchboard/contracts';
import { Database, type UserActor, fail } from '@switchboard/platform';
import { Access } from '../access/access.js';
import { Limits } from '../limits/limits.js';
import { MailOrders } from '../mail/mail-orders.js';
import { OneTimeTokens } from '../one-time/one-time-tokens.js';
import { PeopleRepository } from './people.repository.js';
import { VerifiedAddresses } from './verified-addresses.js';

const PURPOSES = ['verify-email'] as const;

@Injectable()
export class EmailsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly limits: Limits,
    private readonly people: PeopleRepository,
    private readonly tokens: OneTimeTokens,
    private readonly addresses: VerifiedAddresses,
    private readonly mails: MailOrders,
  ) {}

  verify({ token }: VerifyEmail): Promise<void> {
    return this.database.inTransaction(async (tx) => {
      const userId = await this.tokens.personOf(tx, token, PURPOSES);
      const person = userId === undefined ? null : await this.people.lock(tx, userId);
      const email = await this.tokens.use(tx, token, PURPOSES);
      if (!person || !email) fail(auth.verifyEmail, 'TOKEN_INVALID', 'This link was used or has expired');
      await this.addresses.verified(tx, person, email);
    });
  }

  /** To a verified address nothing is sent. */
  async resend(actor: UserActor): Promise<void> {
    const { person } = await this.database.inWorkspace(actor.workspaceId, (tx) =>
      this.access.member(tx, actor),
    );
    if (person.emailVerified) return;
    await this.limits.spend('links-account', person.email);
    await this.database.inTransaction((tx) => this.mails.verification(tx, person, actor.workspaceId));
  }
}
