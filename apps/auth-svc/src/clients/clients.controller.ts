import { Controller } from '@nestjs/common';
import {
  type ById,
  type Client,
  type ClientPage,
  type ClientQuery,
  type ClientUserById,
  type ClientUsersQuery,
  type CreateClient,
  type CustomerPage,
  type CustomerProfile,
  type Empty,
  type UpdateClientById,
  auth,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { ClientPeopleService } from './client-people.service.js';
import { ClientsService } from './clients.service.js';

@Controller()
export class ClientsController {
  constructor(
    private readonly clients: ClientsService,
    private readonly people: ClientPeopleService,
  ) {}

  @Handles(auth.listClients)
  list(request: ClientQuery, { actor }: CallOf<typeof auth.listClients>): Promise<ClientPage> {
    return this.clients.list(request, actor);
  }

  @Handles(auth.getClient)
  get({ id }: ById, { actor }: CallOf<typeof auth.getClient>): Promise<Client> {
    return this.clients.get(id, actor);
  }

  @Handles(auth.createClient)
  create(request: CreateClient, call: CallOf<typeof auth.createClient>): Promise<Client> {
    return this.clients.create(request, call);
  }

  @Handles(auth.updateClient)
  update(request: UpdateClientById, { actor }: CallOf<typeof auth.updateClient>): Promise<Client> {
    return this.clients.update(request, actor);
  }

  @Handles(auth.deleteClient)
  delete({ id }: ById, { actor }: CallOf<typeof auth.deleteClient>): Promise<Empty> {
    return this.clients.delete(id, actor).then(done);
  }

  @Handles(auth.listClientUsers)
  users(request: ClientUsersQuery, { actor }: CallOf<typeof auth.listClientUsers>): Promise<CustomerPage> {
    return this.people.list(request, actor);
  }

  @Handles(auth.linkClientUser)
  link(request: ClientUserById, call: CallOf<typeof auth.linkClientUser>): Promise<CustomerProfile> {
    return this.people.link(request, call);
  }

  @Handles(auth.unlinkClientUser)
  unlink(request: ClientUserById, { actor }: CallOf<typeof auth.unlinkClientUser>): Promise<Empty> {
    return this.people.unlink(request, actor).then(done);
  }
}

function done(): Empty {
  return {};
}
