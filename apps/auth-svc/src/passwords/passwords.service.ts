import { Injectable } from '@nestjs/common';
import { type ChangePassword, type ForgotPassword, type ResetPassword, auth } from '@switchboard/contracts';
import { Database, type UserActor, fail } from '@switchboard/platform';
import { Access, sessionEnded } from '../access/access.js';
import { Limits } from '../limits/limits.js';
import { Turns } from '../limits/turns.js';
import { MailOrders } from '../mail/mail-orders.js';
import { PASSWORD_PURPOSES, OneTimeTokens } from '../one-time/one-time-tokens.js';
import { PeopleRepository } from '../people/people.repository.js';
import { VerifiedAddresses } from '../people/verified-addresses.js';
import { SessionEnds } from '../sessions/session-ends.js';
import { PasswordHashes } from './password-hashes.js';

@Injectable()
export class PasswordsService {
  private readonly turns = new Turns(2);

  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly limits: Limits,
    private readonly hashes: PasswordHashes,
    private readonly people: PeopleRepository,
    private readonly tokens: OneTimeTokens,
    private readonly ends: SessionEnds,
    private readonly addresses: VerifiedAddresses,
    private readonly mails: MailOrders,
  ) {}

  /** All other sessions of the person end. A wrong current password counts as a failed login. */
  change({ currentPassword, newPassword }: ChangePassword, actor: UserActor): Promise<void> {
    return this.turns.take(actor.userId, async () => {
      const { email, passwordHash } = await this.database.inWorkspace(actor.workspaceId, async (tx) => {
        return (await this.access.member(tx, actor)).person;
      });
      await this.limits.check('login-failures-account', email);
      if ((await this.hashes.verify(passwordHash, currentPassword)) === 'wrong') {
        await this.limits.take('login-failures-account', email);
        fail(auth.changePassword, 'INVALID_CREDENTIALS', 'The current password is wrong');
      }
      await this.set(actor, passwordHash, await this.hashes.hash(newPassword));
    });
  }

  /** Nothing here depends on whether the address is known: that is found out later, when the mail is written. */
  async forget({ email }: ForgotPassword): Promise<void> {
    if (!(await this.limits.take('links-account', email))) return;
    await this.database.inTransaction((tx) => this.mails.forgotten(tx, email));
  }

  /** All sessions end. The link came by mail, so the address is verified by it. */
  async reset({ token, newPassword }: ResetPassword): Promise<void> {
    const userId = await this.database.inTransaction((tx) =>
      this.tokens.personOf(tx, token, PASSWORD_PURPOSES),
    );
    // Hashing is dear: not for whoever guesses.
    if (!userId) fail(auth.resetPassword, 'TOKEN_INVALID', 'This link was used or has expired');
    const passwordHash = await this.hashes.hash(newPassword);
    await this.database.inTransaction(async (tx) => {
      const person = await this.people.lock(tx, userId);
      const email = await this.tokens.use(tx, token, PASSWORD_PURPOSES);
      if (!person || !email) fail(auth.resetPassword, 'TOKEN_INVALID', 'This link was used or has expired');
      await this.people.setPasswordHash(tx, person, passwordHash);
      await this.tokens.revokePasswordLinks(tx, userId);
      await this.addresses.verified(tx, person, email);
      await this.ends.end(tx, person, 'password_changed');
    });
  }

  private set(actor: UserActor, checked: string | null, passwordHash: string): Promise<void> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      const person = await this.people.lock(tx, actor.userId);
      // Changed by another session meanwhile, which has ended this one.
      if (!person || person.passwordHash !== checked) throw sessionEnded();
      await this.access.member(tx, actor);
      await this.people.setPasswordHash(tx, person, passwordHash);
      await this.tokens.revokePasswordLinks(tx, person.id);
      await this.ends.end(tx, person, 'password_changed', { except: actor.sessionId });
    });
  }
}
