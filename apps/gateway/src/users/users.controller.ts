import { Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { CreateUser, CreatedUser, UpdateUser, User, UserQuery, auth } from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { BodyOf, IdParam, QueryOf } from '../http/input.js';
import { listed, type Listed } from '../http/listed.js';
import { Route } from '../http/route.js';

@Controller('api/users')
export class UsersController {
  constructor(private readonly rpc: RpcClient) {}

  @Get()
  @Route({ who: 'admin', does: 'The people of the workspace', data: { page: User }, calls: [auth.listUsers] })
  async list(@QueryOf(UserQuery) query: UserQuery, @By() by: CallOptions): Promise<Listed<User>> {
    return listed(await this.rpc.call(auth.listUsers, query, by));
  }

  @Post()
  @Route({ who: 'admin', does: 'Add a person', status: 201, data: CreatedUser, calls: [auth.createUser] })
  create(@BodyOf(CreateUser) body: CreateUser, @By() by: CallOptions): Promise<CreatedUser> {
    return this.rpc.call(auth.createUser, body, by);
  }

  @Get(':id')
  @Route({ who: 'admin', does: 'A person', data: User, calls: [auth.getUser] })
  get(@IdParam() id: string, @By() by: CallOptions): Promise<User> {
    return this.rpc.call(auth.getUser, { id }, by);
  }

  @Put(':id')
  @Route({ who: 'admin', does: 'Change a membership', data: User, calls: [auth.updateUser] })
  update(@IdParam() id: string, @BodyOf(UpdateUser) body: UpdateUser, @By() by: CallOptions): Promise<User> {
    return this.rpc.call(auth.updateUser, { ...body, id }, by);
  }

  @Delete(':id')
  @Route({ who: 'admin', does: 'Remove a person from the workspace', status: 204, calls: [auth.removeUser] })
  async remove(@IdParam() id: string, @By() by: CallOptions): Promise<void> {
    await this.rpc.call(auth.removeUser, { id }, by);
  }

  @Post(':id/reset-password')
  @Route({ who: 'admin', does: 'Mail a reset link', status: 202, calls: [auth.sendPasswordReset] })
  async resetPassword(@IdParam() id: string, @By() by: CallOptions): Promise<void> {
    await this.rpc.call(auth.sendPasswordReset, { id }, by);
  }
}
