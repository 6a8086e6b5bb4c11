import { type Category, type Presence, type Role, isStaff } from '@switchboard/contracts';

/** One of the staff as routing sees them: person, choice and presence put together. */
export interface StaffRow {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly isActive: boolean;
  /** Null: they chose nothing. */
  readonly availability: Presence | null;
  readonly capacity: number | null;
  readonly skills: readonly Category[];
  readonly presence: Presence;
  /** Connected this moment, and not on the way out. */
  readonly connected: boolean;
  readonly goneSince: Date | null;
  readonly lastGivenAt: Date | null;
  readonly load: number;
}

/** Who chose nothing: agents are there for new work, admins and owners have to say so. */
export const chosen = (availability: Presence | null, role: Role): Presence =>
  availability ?? (role === 'agent' ? 'online' : 'offline');

export const mayHaveWork = ({ isActive, role }: Pick<StaffRow, 'isActive' | 'role'>): boolean =>
  isActive && isStaff(role);

/** New work may come to them: never to somebody who is away, offline, or about to be. */
export const isAvailable = (staff: StaffRow): boolean =>
  mayHaveWork(staff) &&
  chosen(staff.availability, staff.role) === 'online' &&
  staff.presence === 'online' &&
  staff.connected;
