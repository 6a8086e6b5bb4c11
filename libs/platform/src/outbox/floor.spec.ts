import { describe, expect, it } from '@jest/globals';
import { Floor } from './floor.js';

describe('Floor', () => {
  it('rises only when the transactions that ran have ended', () => {
    const floor = new Floor();
    floor.see({ oldestPending: null, newest: 10n, xmin: 100n, xmax: 105n });
    expect(floor.position).toBe(0n);
    floor.see({ oldestPending: null, newest: 20n, xmin: 104n, xmax: 120n });
    expect(floor.position).toBe(0n);
    floor.see({ oldestPending: null, newest: 30n, xmin: 105n, xmax: 130n });
    expect(floor.position).toBe(10n);
  });

  it('stays below a row that a late commit brought', () => {
    const floor = new Floor();
    floor.see({ oldestPending: null, newest: 10n, xmin: 100n, xmax: 105n });
    floor.see({ oldestPending: 7n, newest: 10n, xmin: 106n, xmax: 107n });
    expect(floor.position).toBe(6n);
  });

  it('starts over after a reset', () => {
    const floor = new Floor();
    floor.see({ oldestPending: null, newest: 10n, xmin: 1n, xmax: 1n });
    floor.see({ oldestPending: null, newest: 10n, xmin: 2n, xmax: 2n });
    expect(floor.position).toBe(10n);
    floor.reset();
    expect(floor.position).toBe(0n);
  });
});
