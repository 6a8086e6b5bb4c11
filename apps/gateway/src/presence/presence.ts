import type { OnlinePerson, Role } from '@switchboard/contracts';

/** One socket of a person, as it stands in Redis. Its gateway renews it; once `until` (epoch ms) is over it is gone. */
export interface PresenceEntry {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly status: 'online' | 'away';
  readonly until: number;
}

export type Roster = ReadonlyMap<string, OnlinePerson>;

/** Who is there. A person is online when any of their sockets is. */
export function rosterOf(entries: Iterable<PresenceEntry>, now: number): Roster {
  const roster = new Map<string, OnlinePerson>();
  for (const { userId, name, role, status, until } of entries) {
    if (until <= now || roster.get(userId)?.status === 'online') continue;
    roster.set(userId, { userId, name, role, status });
  }
  return roster;
}

/** What has changed from one roster to the next. Who is missing has gone offline. */
export function changesBetween(before: Roster, after: Roster): OnlinePerson[] {
  const changed = [...after.values()].filter(({ userId, status }) => before.get(userId)?.status !== status);
  const gone = [...before.values()].filter(({ userId }) => !after.has(userId));
  return [...changed, ...gone.map((person) => ({ ...person, status: 'offline' as const }))];
}

/** When the roster next changes if nobody says anything: the end of the entry that ends first. */
export function nextExpiry(entries: Iterable<PresenceEntry>, now: number): number {
  let next = Infinity;
  for (const { until } of entries) if (until > now) next = Math.min(next, until);
  return next;
}
