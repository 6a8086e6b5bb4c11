import { describe, expect, it } from '@jest/globals';
import { isAvailable, type StaffRow } from './availability.js';
import { reasonToReturn } from './returns.js';

const ann: StaffRow = {
  ...{ userId: 'ann', name: 'Ann', role: 'agent', isActive: true },
  ...{ availability: null, capacity: null, skills: [], load: 1 },
  ...{ presence: 'online', connected: true, goneSince: null, lastGivenAt: null },
};

describe('new work comes', () => {
  it.each<[string, Partial<StaffRow>, boolean]>([
    ['to an agent who is connected and chose nothing', {}, true],
    ['to nobody who is away', { presence: 'away' }, false],
    ['to nobody who is offline', { presence: 'offline', connected: false }, false],
    ['to nobody who is just leaving', { connected: false }, false],
    ['to nobody who chose to be away', { availability: 'away' }, false],
    ['to nobody who chose to be offline', { availability: 'offline' }, false],
    ['to no admin who said nothing', { role: 'admin' }, false],
    ['to an owner who wants it', { role: 'owner', availability: 'online' }, true],
    ['to nobody who is deactivated', { isActive: false }, false],
    ['to no customer', { role: 'customer', availability: 'online' }, false],
  ])('%s', (_, change, expected) => {
    expect(isAvailable({ ...ann, ...change })).toBe(expected);
  });
});

describe('open work returns', () => {
  const settings = { automatic: true, defaultCapacity: 5, returnAfterMinutes: 30 };
  const now = new Date('2026-01-31T12:00:00.000Z');
  const gone = (minutes: number): Partial<StaffRow> => ({
    presence: 'offline',
    goneSince: new Date(now.getTime() - minutes * 60_000),
  });

  it.each<[string, Partial<StaffRow>, string | null]>([
    ['never from who is here', {}, null],
    ['not before the time is up', gone(29.9), null],
    ['when it is', gone(30), 'agent_offline'],
    ['not from who was never here: they work in another way', { presence: 'offline' }, null],
    ['at once from who is deactivated', { isActive: false }, 'agent_left'],
    ['at once from who is a customer now', { role: 'customer' }, 'agent_left'],
  ])('%s', (_, change, expected) => {
    expect(reasonToReturn({ ...ann, ...change }, settings, now)).toBe(expected);
  });

  it('never, when the workspace wants it so', () => {
    expect(
      reasonToReturn({ ...ann, ...gone(9_999) }, { ...settings, returnAfterMinutes: null }, now),
    ).toBeNull();
  });
});
