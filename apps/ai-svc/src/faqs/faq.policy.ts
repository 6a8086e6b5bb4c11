import { isAdmin, isStaff } from '@switchboard/contracts';
import { type Anonymous, ServiceError, type UserActor } from '@switchboard/platform';

export interface Reader {
  readonly workspaceId: string;
  readonly staff: boolean;
}

/** A token's workspace counts before one that is only named. */
export function readerOf(actor: UserActor | Anonymous, named: string | undefined): Reader {
  if (actor.kind === 'user') return { workspaceId: actor.workspaceId, staff: isStaff(actor.role) };
  if (named === undefined)
    throw new ServiceError('not-found', 'NOT_FOUND', 'Say whose FAQs: ?workspace=<slug>');
  return { workspaceId: named, staff: false };
}

/** Only admins write knowledge. */
export function mayWrite(actor: UserActor): UserActor {
  if (!isAdmin(actor.role)) throw new ServiceError('forbidden', 'FORBIDDEN', 'Only admins may do this');
  return actor;
}
