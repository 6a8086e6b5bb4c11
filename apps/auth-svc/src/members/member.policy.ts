import { type Role, isAdmin, isStaff } from '@switchboard/contracts';

/** What of a membership the rules look at. */
export interface Standing {
  readonly role: Role;
  readonly isActive: boolean;
  /** Waits for the person's address to be verified. */
  readonly pending: boolean;
}

export interface StandingChange {
  readonly role?: Role;
  readonly isActive?: boolean;
}

/** Who may add a member with this role: only owners make owners. */
export function mayAdd(actor: Role, role: Role): boolean {
  return isAdmin(actor) && (role !== 'owner' || actor === 'owner');
}

/** Who may change or remove a member: only owners make, change or remove owners. */
export function mayChange(actor: Role, member: Standing, change: StandingChange = {}): boolean {
  return mayAdd(actor, member.role) && (change.role === undefined || mayAdd(actor, change.role));
}

/** Whether this takes an owner away, so that another one must be left. `removed` for a removal. */
export function losesOwner(member: Standing, change: StandingChange | 'removed'): boolean {
  if (member.role !== 'owner' || !member.isActive || member.pending) return false;
  if (change === 'removed') return true;
  return (change.role !== undefined && change.role !== 'owner') || change.isActive === false;
}

/** A staff membership of a person who never proved that the address is theirs must wait until they have. */
export function waitsForVerification(role: Role, person: { readonly emailVerified: boolean }): boolean {
  return isStaff(role) && !person.emailVerified;
}

export function isUsable({ isActive, pending }: Standing): boolean {
  return isActive && !pending;
}
