import { changesBetween, nextExpiry, rosterOf, type PresenceEntry } from './presence.js';

const entry = (change: Partial<PresenceEntry>): PresenceEntry => ({
  userId: 'u1',
  name: 'Ada',
  role: 'agent',
  status: 'online',
  until: 1_000,
  ...change,
});
const statuses = (...entries: PresenceEntry[]) =>
  Object.fromEntries([...rosterOf(entries, 500)].map(([id, { status }]) => [id, status]));

test('online in any tab is online, in whatever order the tabs stand', () => {
  const [online, away] = [entry({}), entry({ status: 'away' })];
  expect(statuses(online, away)).toEqual({ u1: 'online' });
  expect(statuses(away, online)).toEqual({ u1: 'online' });
  expect(statuses(away, away)).toEqual({ u1: 'away' });
});

test('a socket whose gateway no longer renews it is gone', () => {
  expect(statuses(entry({ until: 500 }), entry({ userId: 'u2', until: 501 }))).toEqual({ u2: 'online' });
});

test('changes name who came, who changed and who went', () => {
  const before = rosterOf([entry({}), entry({ userId: 'u2' }), entry({ userId: 'u3' })], 0);
  const after = rosterOf([entry({}), entry({ userId: 'u2', status: 'away' }), entry({ userId: 'u4' })], 0);
  expect(changesBetween(before, after).map(({ userId, status }) => [userId, status])).toEqual([
    ['u2', 'away'],
    ['u4', 'online'],
    ['u3', 'offline'],
  ]);
});

test('the next change is the end of the entry that ends first', () => {
  expect(nextExpiry([entry({ until: 900 }), entry({ until: 700 }), entry({ until: 100 })], 500)).toBe(700);
  expect(nextExpiry([], 500)).toBe(Infinity);
});
