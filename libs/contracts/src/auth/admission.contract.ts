import { rpc } from '../define.js';
import { Email, Id, Text } from '../fields.js';
import { LIMITS } from '../limits.js';
import { PersonRef } from '../shared/shared.dto.js';

/** Somebody who wrote or called, and whom staff know by their address. */
export class AdmitCustomer {
  @Id() workspaceId: string;
  @Email() email: string;
  /** How to call them, if nobody knows them yet. */
  @Text({ max: LIMITS.name, optional: true }) name?: string;
}

/** Customers who come by staff's work instead of by registering. */
export const admission = {
  /** The customer with this address. With a name, somebody who isn't one yet becomes one and is invited by mail. */
  admitCustomer: rpc({
    subject: 'auth.customers.admit',
    request: AdmitCustomer,
    response: PersonRef,
    errors: { NOT_FOUND: 'not-found', NOT_CUSTOMER: 'conflict' },
    by: ['ticket'],
  }),
} as const;
