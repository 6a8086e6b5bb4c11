import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { readSettings } from './settings.mjs';

const faultsOf = (environment) => readSettings(environment, false).faults;

describe('the launcher’s settings', () => {
  it('need nothing to be set', () => {
    const { settings, faults } = readSettings({}, false);
    expect(faults).toEqual([]);
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 3000, gateways: 1, seed: true, fsync: true });
  });

  it('take a variable that is set to nothing for one that is not set', () => {
    const { settings, faults } = readSettings(
      { PORT: '', DATABASE_URL: '', SEED: '', HOST: '', FSYNC: '', PORT_RANGE: '' },
      false,
    );
    expect(faults).toEqual([]);
    expect(settings.existing).toEqual({});
  });

  it('keep DATA_DIR absolute, whatever folder npm was called in', () => {
    expect(path.isAbsolute(readSettings({ DATA_DIR: 'elsewhere' }, false).settings.dataDir)).toBe(true);
  });

  it('tell all faults at once', () => {
    expect(faultsOf({ PORT: 'x', GATEWAYS: '0', SEED: 'maybe', FSYNC: 'no', PORT_RANGE: 'x' })).toHaveLength(
      5,
    );
  });

  it('wait for the disk unless they are told not to', () => {
    expect(readSettings({ FSYNC: 'off' }, false).settings.fsync).toBe(false);
    expect(faultsOf({ FSYNC: 'false' })).toEqual(['FSYNC must be on or off']);
  });

  it.each(['20000', '20000-', '-20000', '30000-20000', '20000-20000', '0-100', '65000-65537', '2e4-3e4'])(
    'take %s for no range of ports',
    (PORT_RANGE) => expect(faultsOf({ PORT_RANGE })).toHaveLength(1),
  );

  it('take ports up to the last one there is', () => {
    expect(faultsOf({ PORT_RANGE: '65000-65536' })).toEqual([]);
  });

  it.each(['0.0.0.0', '192.168.1.4', '::'])('refuse to show the demo logins to the world on %s', (HOST) => {
    expect(faultsOf({ HOST })).toHaveLength(1);
    expect(faultsOf({ HOST, SEED: 'off' })).toEqual([]);
    expect(faultsOf({ HOST, SEED: 'demo' })).toEqual([]);
  });

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('know %s for this machine alone', (HOST) => {
    expect(faultsOf({ HOST })).toEqual([]);
  });
});
