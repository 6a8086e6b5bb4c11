import { isAdmin, isStaff, type Role } from '@switchboard/contracts';

interface Person {
  readonly userId: string;
  readonly role: Role;
}

/** Customers report what is in their own conversations and theirs to read; staff anything. */
export const mayReport = (
  { userId, role }: Person,
  { customerId, isNote }: { customerId: string; isNote: boolean },
): boolean => isStaff(role) || (customerId === userId && !isNote);

/** Customers know of what they filed themselves; staff of all in their workspace. */
export const maySee = ({ userId, role }: Person, { reporterId }: { reporterId: string }): boolean =>
  isStaff(role) || reporterId === userId;

export const mayWorkOn = ({ role }: Person): boolean => isStaff(role);

/** Anyone may take one that nobody has; giving it to others, or taking it from others, is for admins. */
export const mayGiveTo = ({ userId, role }: Person, agentId: string): boolean =>
  isAdmin(role) || (isStaff(role) && agentId === userId);

export const mayTakeFrom = ({ role }: Person): boolean => isAdmin(role);

export const mayClose = ({ userId, role }: Person, report: { assigneeId: string | null }): boolean =>
  isAdmin(role) || (isStaff(role) && report.assigneeId === userId);
