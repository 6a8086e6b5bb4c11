import { Controller } from '@nestjs/common';
import {
  type AdmitCustomer,
  type ById,
  type CreateUser,
  type CreatedUser,
  type CustomerPage,
  type CustomerProfile,
  type CustomerQuery,
  type Empty,
  type PersonRef,
  type StaffList,
  type UpdateUserById,
  type User,
  type UserPage,
  type UserQuery,
  auth,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { CustomerAdmissionService } from './customer-admission.service.js';
import { MemberAddService } from './member-add.service.js';
import { MemberChangeService } from './member-change.service.js';
import { MemberListService } from './member-list.service.js';

@Controller()
export class MembersController {
  constructor(
    private readonly lists: MemberListService,
    private readonly additions: MemberAddService,
    private readonly admission: CustomerAdmissionService,
    private readonly changes: MemberChangeService,
  ) {}

  @Handles(auth.listUsers)
  list(request: UserQuery, { actor }: CallOf<typeof auth.listUsers>): Promise<UserPage> {
    return this.lists.list(request, actor);
  }

  @Handles(auth.getUser)
  get({ id }: ById, { actor }: CallOf<typeof auth.getUser>): Promise<User> {
    return this.lists.get(id, actor);
  }

  @Handles(auth.createUser)
  create(request: CreateUser, call: CallOf<typeof auth.createUser>): Promise<CreatedUser> {
    return this.additions.add(request, call);
  }

  @Handles(auth.updateUser)
  update(request: UpdateUserById, { actor }: CallOf<typeof auth.updateUser>): Promise<User> {
    return this.changes.update(request, actor);
  }

  @Handles(auth.removeUser)
  remove({ id }: ById, { actor }: CallOf<typeof auth.removeUser>): Promise<Empty> {
    return this.changes.remove(id, actor).then(done);
  }

  @Handles(auth.sendPasswordReset)
  sendReset({ id }: ById, { actor }: CallOf<typeof auth.sendPasswordReset>): Promise<Empty> {
    return this.changes.sendReset(id, actor).then(done);
  }

  @Handles(auth.listStaff)
  staff(_: Empty, { actor }: CallOf<typeof auth.listStaff>): Promise<StaffList> {
    return this.lists.staff(actor);
  }

  @Handles(auth.listCustomers)
  customers(request: CustomerQuery, { actor }: CallOf<typeof auth.listCustomers>): Promise<CustomerPage> {
    return this.lists.customers(request, actor);
  }

  @Handles(auth.admitCustomer)
  admit(request: AdmitCustomer): Promise<PersonRef> {
    return this.admission.admit(request);
  }

  @Handles(auth.getCustomer)
  customer({ id }: ById, { actor }: CallOf<typeof auth.getCustomer>): Promise<CustomerProfile> {
    return this.lists.customer(id, actor);
  }
}

function done(): Empty {
  return {};
}
