import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort, freePortsInARow, giveAway } from './free-port.mjs';

const { env } = process;

describe('the search for free ports', () => {
  beforeEach(() => (process.env = { ...env, PORT_RANGE: '20000-20004' }));
  afterEach(() => (process.env = env));

  it('ends when all of the range are given away', async () => {
    giveAway([20_000, 20_001, 20_002, 20_003]);
    await expect(freePort()).rejects.toThrow('from 20000 to 20003. Choose others with PORT_RANGE');
  });

  it('ends when the range has no room for so many', async () => {
    await expect(freePortsInARow(5)).rejects.toThrow('No 5 free ports in a row');
  });

  it('says when there is no range to search', async () => {
    process.env.PORT_RANGE = 'twenty';
    await expect(freePort()).rejects.toThrow('PORT_RANGE is no range of ports: twenty');
  });
});
