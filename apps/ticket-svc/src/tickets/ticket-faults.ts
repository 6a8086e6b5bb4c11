import { type PersonRef, type Ticket, ticket as contract } from '@switchboard/contracts';
import { fail, ServiceError } from '@switchboard/platform';

export const ticketNotFound = (): ServiceError =>
  new ServiceError('not-found', 'NOT_FOUND', 'There is no such ticket');

/** With the ticket as it is now, for whoever wants to write on top of it. */
export function staleVersion(current: Ticket): never {
  return fail(contract.updateTicket, 'STALE_VERSION', 'Somebody changed the ticket in the meantime', {
    data: { current },
  });
}

export function alreadyAssigned(agent: PersonRef): never {
  return fail(contract.assignTicket, 'ALREADY_ASSIGNED', `${agent.name} has this ticket`, {
    data: { agent },
  });
}

export function ticketClosed(): never {
  return fail(contract.updateTicket, 'TICKET_CLOSED', 'This ticket is closed');
}

export function invalid(field: string, message: string): never {
  const details = [{ field, message }];
  return fail(contract.createTicket, 'VALIDATION_FAILED', 'Some fields are not valid', { details });
}
