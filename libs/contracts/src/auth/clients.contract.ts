import { rpc } from '../define.js';
import { ById, Empty } from '../shared/shared.dto.js';
import {
  Client,
  ClientPage,
  ClientQuery,
  ClientUserById,
  ClientUsersQuery,
  CreateClient,
  CustomerPage,
  CustomerProfile,
  UpdateClientById,
} from './clients.dto.js';

const missing = { NOT_FOUND: 'not-found' } as const;

/** Client companies: staff read, admins write. */
export const clients = {
  listClients: rpc({
    subject: 'auth.clients.list',
    request: ClientQuery,
    response: ClientPage,
    errors: { INVALID_CURSOR: 'invalid' },
  }),
  getClient: rpc({ subject: 'auth.clients.get', request: ById, response: Client, errors: missing }),
  createClient: rpc({
    subject: 'auth.clients.create',
    request: CreateClient,
    response: Client,
    errors: { IDEMPOTENCY_MISMATCH: 'conflict' },
  }),
  updateClient: rpc({
    subject: 'auth.clients.update',
    request: UpdateClientById,
    response: Client,
    errors: missing,
  }),
  /** IN_USE while people are linked to it, with their number in `users`: nobody loses their client by the way. */
  deleteClient: rpc({
    subject: 'auth.clients.delete',
    request: ById,
    response: Empty,
    errors: { ...missing, IN_USE: 'conflict' },
  }),
  listClientUsers: rpc({
    subject: 'auth.clients.users',
    request: ClientUsersQuery,
    response: CustomerPage,
    errors: { ...missing, INVALID_CURSOR: 'invalid' },
  }),
  /** Somebody who was another client's is this one's from now on. */
  linkClientUser: rpc({
    subject: 'auth.clients.link',
    request: ClientUserById,
    response: CustomerProfile,
    errors: { ...missing, IDEMPOTENCY_MISMATCH: 'conflict' },
  }),
  unlinkClientUser: rpc({
    subject: 'auth.clients.unlink',
    request: ClientUserById,
    response: Empty,
    errors: missing,
  }),
} as const;
