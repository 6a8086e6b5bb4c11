import { isAdmin, isStaff, type Role } from '@switchboard/contracts';
import type { HandbackBy } from './conversation-state.js';

interface Person {
  readonly userId: string;
  readonly role: Role;
}

/** Customers know of their own conversations only; staff of all in their workspace. */
export const maySee = ({ userId, role }: Person, { customerId }: { customerId: string }): boolean =>
  isStaff(role) || customerId === userId;

export const mayWriteNotes = ({ role }: Person): boolean => isStaff(role);

export const mayCategorise = ({ role }: Person): boolean => isStaff(role);

export const mayTag = ({ role }: Person): boolean => isStaff(role);

export const maySnooze = ({ role }: Person): boolean => isStaff(role);

export const mayTakeOver = ({ role }: Person): boolean => isStaff(role);

export const mayDelete = ({ role }: Person): boolean => isAdmin(role);

/** As whom someone hands a conversation back. */
export function handbackBy({ userId, role }: Person): HandbackBy {
  if (role === 'customer') return 'customer';
  return isAdmin(role) ? 'admin' : { agentId: userId };
}
