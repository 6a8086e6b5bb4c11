import { Email, Id, Int, ListOf, ManyOf, Nested, OneOf, Plain, Text, Time } from '../fields.js';
import { LIMITS } from '../limits.js';
import { PageQuery } from '../shared/shared.dto.js';
import { type ClientStatus, CLIENT_STATUSES } from './auth.words.js';
import { User } from './people.dto.js';

/** A client as it stands beside a person. */
export class ClientRef {
  @Id() id: string;
  @Plain() name: string;
}

/** A customer company. People of the workspace are linked to at most one of them. */
export class Client {
  @Id() id: string;
  @Plain() name: string;
  @Plain({ nullable: true }) email: string | null;
  @Plain({ nullable: true }) company: string | null;
  @Plain({ nullable: true }) country: string | null;
  @Plain({ nullable: true }) phone: string | null;
  @Plain({ nullable: true }) contactPerson: string | null;
  @OneOf(CLIENT_STATUSES) status: ClientStatus;
  /** How many people are linked to it. */
  @Int() users: number;
  @Time() createdAt: string;
}

/** Found by name, company, e-mail or contact person. */
export class ClientQuery extends PageQuery {
  @Text({ max: LIMITS.search, optional: true }) search?: string;
  @ManyOf(CLIENT_STATUSES, { optional: true }) status?: ClientStatus[];
}

export class ClientPage {
  @ListOf(() => Client) items: Client[];
  @Plain({ nullable: true }) nextCursor: string | null;
  @Int() total: number;
}

class ClientWords {
  @Email({ optional: true, nullable: true }) email?: string | null;
  @Text({ min: 0, max: LIMITS.company, optional: true, nullable: true }) company?: string | null;
  @Text({ min: 0, max: LIMITS.country, optional: true, nullable: true }) country?: string | null;
  @Text({ min: 0, max: LIMITS.phone, optional: true, nullable: true }) phone?: string | null;
  @Text({ min: 0, max: LIMITS.name, optional: true, nullable: true }) contactPerson?: string | null;
  @OneOf(CLIENT_STATUSES, { optional: true }) status?: ClientStatus;
}

export class CreateClient extends ClientWords {
  @Text({ max: LIMITS.name }) name: string;
}

/** Partial: what is left out stays as it is. */
export class UpdateClient extends ClientWords {
  @Text({ max: LIMITS.name, optional: true }) name?: string;
}

export class UpdateClientById extends UpdateClient {
  @Id() id: string;
}

export class ClientUsersQuery extends PageQuery {
  @Id() id: string;
}

/** Somebody of the workspace, to be linked to a client or unlinked from it. */
export class ClientUser {
  @Id() userId: string;
}

/** The same where it may come in the query or in the body. */
export class ClientUserChoice {
  @Id({ optional: true }) userId?: string;
}

export class ClientUserById extends ClientUser {
  @Id() id: string;
}

/** A person with the client they belong to. */
export class CustomerProfile extends User {
  @Nested(() => ClientRef, { nullable: true }) client: ClientRef | null;
}

export class CustomerPage {
  @ListOf(() => CustomerProfile) items: CustomerProfile[];
  @Plain({ nullable: true }) nextCursor: string | null;
  @Int() total: number;
}

/** A client as facts carry it. `version` rises with every change of the record itself. */
export class ClientFact {
  @Id() id: string;
  @Plain() name: string;
  @Plain({ nullable: true }) email: string | null;
  @Plain({ nullable: true }) company: string | null;
  @Plain({ nullable: true }) country: string | null;
  @Plain({ nullable: true }) phone: string | null;
  @Plain({ nullable: true }) contactPerson: string | null;
  @OneOf(CLIENT_STATUSES) status: ClientStatus;
  @Time() createdAt: string;
  @Int() version: number;
}
