import type { Role } from '@switchboard/contracts';

const ALL: readonly Role[] = ['owner', 'admin', 'agent', 'customer'];

/** The roles that somebody with this role may give: only owners make owners. */
export function rolesToGive(mine: Role): readonly Role[] {
  return mine === 'owner' ? ALL : ALL.filter((role) => role !== 'owner');
}

export function asRole(text: string | null): Role | null {
  return ALL.find((role) => role === text) ?? null;
}

/** Only owners change or remove owners. */
export function mayChange(mine: Role, theirs: Role): boolean {
  return mine === 'owner' || theirs !== 'owner';
}
