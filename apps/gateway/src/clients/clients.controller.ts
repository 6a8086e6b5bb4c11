import { Controller, Delete, Get, Post, Put } from '@nestjs/common';
import {
  Client,
  ClientQuery,
  ClientUser,
  ClientUserChoice,
  CreateClient,
  CustomerProfile,
  PageQuery,
  UpdateClient,
  auth,
} from '@switchboard/contracts';
import { RpcClient, validated, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { BodyOf, IdParam, QueryOf } from '../http/input.js';
import { listed, type Listed } from '../http/listed.js';
import { Route } from '../http/route.js';

@Controller('api/clients')
export class ClientsController {
  constructor(private readonly rpc: RpcClient) {}

  @Get()
  @Route({ who: 'staff', does: 'The client companies', data: { page: Client }, calls: [auth.listClients] })
  async list(@QueryOf(ClientQuery) query: ClientQuery, @By() by: CallOptions): Promise<Listed<Client>> {
    return listed(await this.rpc.call(auth.listClients, query, by));
  }

  @Post()
  @Route({ who: 'admin', does: 'Add a client', status: 201, data: Client, calls: [auth.createClient] })
  create(@BodyOf(CreateClient) body: CreateClient, @By() by: CallOptions): Promise<Client> {
    return this.rpc.call(auth.createClient, body, by);
  }

  @Get(':id')
  @Route({ who: 'staff', does: 'A client', data: Client, calls: [auth.getClient] })
  get(@IdParam() id: string, @By() by: CallOptions): Promise<Client> {
    return this.rpc.call(auth.getClient, { id }, by);
  }

  @Put(':id')
  @Route({ who: 'admin', does: 'Change a client', data: Client, calls: [auth.updateClient] })
  update(
    @IdParam() id: string,
    @BodyOf(UpdateClient) body: UpdateClient,
    @By() by: CallOptions,
  ): Promise<Client> {
    return this.rpc.call(auth.updateClient, { ...body, id }, by);
  }

  @Delete(':id')
  @Route({
    who: 'admin',
    does: 'Delete a client that nobody is linked to',
    status: 204,
    calls: [auth.deleteClient],
  })
  async delete(@IdParam() id: string, @By() by: CallOptions): Promise<void> {
    await this.rpc.call(auth.deleteClient, { id }, by);
  }

  @Get(':id/users')
  @Route({
    who: 'staff',
    does: 'The people of a client',
    data: { page: CustomerProfile },
    calls: [auth.listClientUsers],
  })
  async users(
    @IdParam() id: string,
    @QueryOf(PageQuery) query: PageQuery,
    @By() by: CallOptions,
  ): Promise<Listed<CustomerProfile>> {
    return listed(await this.rpc.call(auth.listClientUsers, { ...query, id }, by));
  }

  @Post(':id/users')
  @Route({
    who: 'admin',
    does: 'Link a person to this client, and to no other',
    status: 201,
    data: CustomerProfile,
    calls: [auth.linkClientUser],
  })
  link(
    @IdParam() id: string,
    @BodyOf(ClientUser) body: ClientUser,
    @By() by: CallOptions,
  ): Promise<CustomerProfile> {
    return this.rpc.call(auth.linkClientUser, { ...body, id }, by);
  }

  @Delete(':id/users')
  @Route({
    who: 'admin',
    does: 'Unlink a person from this client: in the query, or in the body',
    status: 204,
    calls: [auth.unlinkClientUser],
  })
  async unlink(
    @IdParam() id: string,
    @QueryOf(ClientUserChoice) query: ClientUserChoice,
    @BodyOf(ClientUserChoice) body: ClientUserChoice,
    @By() by: CallOptions,
  ): Promise<void> {
    // Bodies of DELETE get lost on some ways; both are taken.
    const { userId } = validated(ClientUser, { ...query, ...body }, { exact: true });
    await this.rpc.call(auth.unlinkClientUser, { id, userId }, by);
  }
}
