import type { FloorAgent } from '@switchboard/contracts';
import { describe, expect, it } from '@jest/globals';
import { inOrder, standingOf, workOf } from './standing.js';

const agent = (name: string, change: Partial<FloorAgent> = {}): FloorAgent => ({
  id: name,
  name,
  role: 'agent',
  presence: 'online',
  availability: 'online',
  available: true,
  load: 0,
  capacity: 5,
  skills: [],
  ...change,
});

describe('how an agent stands', () => {
  it.each([
    ['takes', {}],
    ['full', { load: 5 }],
    ['full', { capacity: 0 }],
    ['notTaking', { availability: 'offline' }],
    ['away', { presence: 'away' }],
    ['away', { availability: 'away' }],
    ['offline', { presence: 'offline' }],
    ['offline', { presence: 'offline', availability: 'away' }],
  ] as const)('%s: %j', (standing, change) => {
    expect(standingOf(agent('a', change))).toBe(standing);
  });

  it('lists first who can be given work, then by name', () => {
    const list = [
      agent('Zoe'),
      agent('Ann', { presence: 'offline' }),
      agent('Bob', { load: 9 }),
      agent('Abe'),
    ];
    expect(inOrder(list).map(({ name }) => name)).toEqual(['Abe', 'Zoe', 'Bob', 'Ann']);
  });

  it('counts the work and the places of those who are here', () => {
    const list = [
      agent('a', { load: 2 }),
      agent('b', { load: 1, presence: 'away' }),
      agent('c', { load: 4, presence: 'offline' }),
    ];
    expect(workOf(list)).toEqual({ load: 3, capacity: 10 });
  });
});
