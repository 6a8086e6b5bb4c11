import { Injectable } from '@nestjs/common';
import {
  type Client,
  type ClientFact,
  type ClientPage,
  type ClientQuery,
  type CreateClient,
  type EventContract,
  LIMITS,
  type UpdateClient,
  type UpdateClientById,
  auth,
} from '@switchboard/contracts';
import { type Call, Database, Idempotency, Outbox, type UserActor, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access.js';
import { pageOf, placeIn } from '../members/place.js';
import { given } from '../people/given.js';
import type { ClientRow } from './client.entity.js';
import { presentClient, presentClientFact } from './client.presenter.js';
import { type ClientChange, ClientsRepository } from './clients.repository.js';

/** The records of client companies. Staff read them, admins keep them. */
@Injectable()
export class ClientsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clients: ClientsRepository,
    private readonly outbox: Outbox,
    private readonly idempotency: Idempotency,
  ) {}

  list(
    { search, status, limit = LIMITS.pageDefault, cursor }: ClientQuery,
    actor: UserActor,
  ): Promise<ClientPage> {
    const after = placeIn(cursor);
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.staff(tx, actor);
      const window = { limit: limit + 1, after };
      const found = await this.clients.page(tx, actor.workspaceId, { search, status }, window);
      const { rows, nextCursor } = pageOf(found.clients, limit, ({ createdAt, id }) => ({ createdAt, id }));
      const users = await this.clients.users(
        tx,
        actor.workspaceId,
        rows.map(({ id }) => id),
      );
      const items = rows.map((row) => presentClient(row, users.get(row.id) ?? 0));
      return { items, nextCursor, total: found.total };
    });
  }

  get(id: string, actor: UserActor): Promise<Client> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.staff(tx, actor);
      const client = await this.clients.find(tx, actor.workspaceId, id);
      return client ? this.present(tx, client) : fail(auth.getClient, 'NOT_FOUND', 'There is no such client');
    });
  }

  create(request: CreateClient, call: Call<UserActor>): Promise<Client> {
    const { workspaceId } = call.actor;
    return this.database.inWorkspace(workspaceId, async (tx) => {
      await this.access.admin(tx, call.actor);
      return this.idempotency.once(tx, call, auth.createClient, request, async () => {
        const { name } = request;
        const row = await this.clients.insert(tx, { workspaceId, id: uuid(), ...changeOf(request), name });
        await this.tell(tx, auth.clientCreated, row);
        return presentClient(row, 0);
      });
    });
  }

  update({ id, ...request }: UpdateClientById, actor: UserActor): Promise<Client> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.admin(tx, actor);
      const client = await this.clients.lock(tx, actor.workspaceId, id, 'for_no_key_update');
      if (!client) fail(auth.updateClient, 'NOT_FOUND', 'There is no such client');
      const change = changeOf(request);
      if (Object.keys(change).length > 0) {
        await this.tell(tx, auth.clientUpdated, await this.clients.change(tx, client, change));
      }
      return this.present(tx, client);
    });
  }

  /** Refused while it has people: they would lose their client unseen. An inactive client keeps them. */
  delete(id: string, actor: UserActor): Promise<void> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.admin(tx, actor);
      const client = await this.clients.lock(tx, actor.workspaceId, id, 'pessimistic_write');
      if (!client) fail(auth.deleteClient, 'NOT_FOUND', 'There is no such client');
      const { users } = await this.present(tx, client);
      if (users > 0)
        fail(auth.deleteClient, 'IN_USE', 'People are linked to this client', { data: { users } });
      await this.clients.delete(tx, client);
      await this.tell(tx, auth.clientDeleted, { ...client, version: client.version + 1 });
    });
  }

  private async present(tx: EntityManager, client: ClientRow): Promise<Client> {
    const users = await this.clients.users(tx, client.workspaceId, [client.id]);
    return presentClient(client, users.get(client.id) ?? 0);
  }

  private async tell(tx: EntityManager, contract: EventContract<ClientFact>, row: ClientRow): Promise<void> {
    const { workspaceId, version: sequence } = row;
    await this.outbox.add(tx, contract, { workspaceId, sequence, data: presentClientFact(row) });
  }
}

/** What an empty text says is: none. */
function changeOf({
  name,
  email,
  company,
  country,
  phone,
  contactPerson,
  status,
}: UpdateClient): ClientChange {
  const words = { email, company, country, phone, contactPerson };
  const emptied = Object.entries(words).map(([field, text]) => [field, text === '' ? null : text]);
  return given({ name, status, ...Object.fromEntries(emptied) });
}
