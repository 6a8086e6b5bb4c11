import { isAdmin, isStaff, type Role } from '@switchboard/contracts';
import { ServiceError } from '@switchboard/platform';

interface Person {
  readonly userId: string;
  readonly role: Role;
}

/** Customers know of their own tickets only; staff of all in their workspace. */
export const maySee = ({ userId, role }: Person, { customerId }: { readonly customerId: string }): boolean =>
  isStaff(role) || customerId === userId;

/** Notes, history, assignment, escalation: what staff do among themselves. */
export function requireStaff({ role }: Person): void {
  if (!isStaff(role)) throw new ServiceError('forbidden', 'FORBIDDEN', 'This is for staff');
}

export function requireAdmin({ role }: Person): void {
  if (!isAdmin(role)) throw new ServiceError('forbidden', 'FORBIDDEN', 'Only admins may do this');
}
