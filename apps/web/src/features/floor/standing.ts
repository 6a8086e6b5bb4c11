import type { FloorAgent } from '@switchboard/contracts';

/** How somebody stands, as the floor says it: in this order they are listed. */
export const STANDINGS = ['takes', 'full', 'notTaking', 'away', 'offline'] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf(
  agent: Pick<FloorAgent, 'presence' | 'availability' | 'load' | 'capacity'>,
): Standing {
  const { presence, availability, load, capacity } = agent;
  if (presence === 'offline') return 'offline';
  if (presence === 'away' || availability === 'away') return 'away';
  if (availability === 'offline') return 'notTaking';
  return load >= capacity ? 'full' : 'takes';
}

/** Those who can be given work first, then by name. */
export function inOrder(agents: readonly FloorAgent[]): FloorAgent[] {
  const place = (agent: FloorAgent) => STANDINGS.indexOf(standingOf(agent));
  return agents.toSorted((one, other) => place(one) - place(other) || one.name.localeCompare(other.name));
}

/** All open work of those who are here, and the places they have for it. */
export function workOf(agents: readonly FloorAgent[]): { load: number; capacity: number } {
  const here = agents.filter((agent) => !['offline', 'notTaking'].includes(standingOf(agent)));
  return {
    load: here.reduce((sum, { load }) => sum + load, 0),
    capacity: here.reduce((sum, { capacity }) => sum + capacity, 0),
  };
}
