import { Injectable } from '@nestjs/common';
import {
  type CreateWorkspace,
  type MembershipList,
  type PublicWorkspace,
  type Workspace,
  auth,
} from '@switchboard/contracts';
import { type Call, Database, Idempotency, type UserActor, fail } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { Access, sessionEnded } from '../access/access.js';
import { MembershipsRepository } from '../members/memberships.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { PersonFacts } from '../people/person-facts.js';
import { WorkspaceMaker } from './workspace-maker.js';
import { presentPublicWorkspace, presentWorkspace, presentWorkspaceRef } from './workspace.presenter.js';
import { WorkspacesRepository } from './workspaces.repository.js';

@Injectable()
export class WorkspacesService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly workspaces: WorkspacesRepository,
    private readonly maker: WorkspaceMaker,
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipsRepository,
    private readonly facts: PersonFacts,
    private readonly idempotency: Idempotency,
  ) {}

  mine(actor: UserActor): Promise<MembershipList> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.member(tx, actor);
      await this.people.seeOwn(tx, actor.userId);
      const memberships = await this.memberships.ofPerson(tx, actor.userId);
      const rows = await this.workspaces.findAll(
        tx,
        memberships.map(({ workspaceId }) => workspaceId),
      );
      const byId = new Map(rows.map((row) => [row.id, presentWorkspaceRef(row)]));
      return {
        items: memberships.flatMap(({ workspaceId, role, isActive, pending }) => {
          const workspace = byId.get(workspaceId);
          return workspace ? [{ workspace, role, isActive, pending }] : [];
        }),
      };
    });
  }

  /** The maker owns it. */
  create(request: CreateWorkspace, call: Call<UserActor>): Promise<Workspace> {
    const { actor } = call;
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.member(tx, actor);
      return this.idempotency.once(tx, call, auth.createWorkspace, request, async () => {
        const id = uuid();
        await this.workspaces.enter(tx, id);
        const workspace = await this.maker.make(tx, id, request);
        const person = await this.people.lock(tx, actor.userId);
        if (!person) throw sessionEnded();
        await this.people.change(tx, person);
        const member = await this.memberships.add(tx, { workspaceId: id, userId: person.id, role: 'owner' });
        if (member) await this.facts.tell(tx, auth.memberAdded, member);
        return presentWorkspace(workspace);
      });
    });
  }

  async find(slug: string): Promise<PublicWorkspace> {
    const id = await this.database.inTransaction((tx) => this.workspaces.idOf(tx, slug));
    if (!id) fail(auth.findWorkspace, 'NOT_FOUND', 'There is no such workspace');
    return this.database.inWorkspace(id, async (tx) =>
      presentPublicWorkspace(await this.workspaces.find(tx, id)),
    );
  }

  get(actor: UserActor): Promise<Workspace> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.staff(tx, actor);
      return presentWorkspace(await this.workspaces.find(tx, actor.workspaceId));
    });
  }
}
