import { Injectable } from '@nestjs/common';
import { type CreateUser, type CreatedUser, type User, auth } from '@switchboard/contracts';
import { type Call, Database, Idempotency, type UserActor, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { Access, forbidden } from '../access/access.js';
import { Invitations } from '../mail/invitations.js';
import { PasswordHashes } from '../passwords/password-hashes.js';
import { WorkspacesRepository } from '../workspaces/workspaces.repository.js';
import { MemberEntries } from './member-entries.js';
import { mayAdd } from './member.policy.js';
import { presentUser } from './member.presenter.js';

interface NewMember extends CreateUser {
  readonly passwordHash?: string;
}

@Injectable()
export class MemberAddService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly hashes: PasswordHashes,
    private readonly workspaces: WorkspacesRepository,
    private readonly entries: MemberEntries,
    private readonly invitations: Invitations,
    private readonly idempotency: Idempotency,
  ) {}

  /** A person whose address is known becomes a member too; nobody else is told a password or a link for them. */
  async add(request: CreateUser, call: Call<UserActor>): Promise<CreatedUser> {
    const { actor } = call;
    await this.mayAdd(request, actor);
    const passwordHash =
      request.password === undefined ? undefined : await this.hashes.hash(request.password);
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      const user = await this.idempotency.once(tx, call, auth.createUser, request, () => {
        return this.addIn(tx, { ...request, passwordHash }, actor.workspaceId);
      });
      // Not part of what the key remembers: that table is no place for a link that sets a password.
      return { ...user, invitationUrl: await this.invitations.linkFor(tx, user.id, actor.workspaceId) };
    });
  }

  /** Before a password is hashed: that is dear. */
  private mayAdd({ role }: CreateUser, actor: UserActor): Promise<void> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      const admin = await this.access.admin(tx, actor);
      if (!mayAdd(admin.role, role)) throw forbidden();
    });
  }

  private async addIn(tx: EntityManager, newcomer: NewMember, workspaceId: string): Promise<User> {
    const { locale, timeZone } = await this.workspaces.find(tx, workspaceId);
    const { kind, member } = await this.entries.enter(tx, { ...newcomer, locale, timeZone }, workspaceId);
    if (kind === 'member') fail(auth.createUser, 'ALREADY_MEMBER', 'This person is a member already');
    if (kind === 'known' && newcomer.password !== undefined) {
      fail(auth.createUser, 'EMAIL_KNOWN', 'This person has an account and a password of their own');
    }
    if (kind === 'new') await this.invitations.toNew(tx, member.person, workspaceId);
    else await this.invitations.toKnown(tx, member.person, member);
    return presentUser(member);
  }
}
