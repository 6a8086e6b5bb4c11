import { Controller, Get } from '@nestjs/common';
import { Customer, CustomerQuery, auth, chat } from '@switchboard/contracts';
import type { CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { IdParam, QueryOf } from '../http/input.js';
import type { Listed } from '../http/listed.js';
import { Route } from '../http/route.js';
import { CustomersService } from './customers.service.js';

@Controller('api/customers')
export class CustomersController {
  constructor(private readonly customers: CustomersService) {}

  @Get()
  @Route({
    who: 'staff',
    does: 'The customers',
    data: { page: Customer },
    calls: [auth.listCustomers, chat.customerFigures],
  })
  list(@QueryOf(CustomerQuery) query: CustomerQuery, @By() by: CallOptions): Promise<Listed<Customer>> {
    return this.customers.list(query, by);
  }

  @Get(':id')
  @Route({
    who: 'staff',
    does: 'A customer',
    data: Customer,
    calls: [auth.getCustomer, chat.customerFigures],
  })
  get(@IdParam() id: string, @By() by: CallOptions): Promise<Customer> {
    return this.customers.get(id, by);
  }
}
