import { Injectable } from '@nestjs/common';
import { auth, chat, type Customer, type CustomerQuery, type CustomerProfile } from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { Listed } from '../http/listed.js';
import { customerOf } from './customer.presenter.js';

/** People are auth-svc's, their history is chat-svc's: here they are put together. */
@Injectable()
export class CustomersService {
  constructor(private readonly rpc: RpcClient) {}

  async list(query: CustomerQuery, by: CallOptions): Promise<Listed<Customer>> {
    const { items, ...meta } = await this.rpc.call(auth.listCustomers, query, by);
    return new Listed(await this.withFigures(items, by), meta);
  }

  async get(id: string, by: CallOptions): Promise<Customer> {
    const user = await this.rpc.call(auth.getCustomer, { id }, by);
    const { items } = await this.rpc.call(chat.customerFigures, { ids: [id] }, by);
    return customerOf(user, items[0]);
  }

  private async withFigures(users: CustomerProfile[], by: CallOptions): Promise<Customer[]> {
    if (users.length === 0) return [];
    const { items } = await this.rpc.call(chat.customerFigures, { ids: users.map(({ id }) => id) }, by);
    const figures = new Map(items.map((each) => [each.customerId, each]));
    return users.map((user) => customerOf(user, figures.get(user.id)));
  }
}
