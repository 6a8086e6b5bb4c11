import path from 'node:path';
import { root } from '../servers/folders.mjs';
import { portRange } from '../servers/port-range.mjs';

const loopback = /^(127\.\d+\.\d+\.\d+|localhost|::1)$/;

/** What the launcher itself takes from the environment; faults are told all at once. */
export function readSettings(environment, watch) {
  const faults = [];
  const number = (name, otherwise, min, max) => {
    const value = Number(environment[name] || otherwise);
    if (!Number.isInteger(value) || value < min || value > max)
      faults.push(`${name} must be a number from ${min} to ${max}`);
    return value;
  };
  const seed = environment.SEED || 'on';
  if (!['on', 'off', 'demo'].includes(seed)) faults.push('SEED must be on, off or demo');
  const fsync = environment.FSYNC || 'on';
  if (!['on', 'off'].includes(fsync)) faults.push('FSYNC must be on or off');
  if (!portRange(environment)) faults.push('PORT_RANGE must be two ports in order, such as 15000-30000');
  const host = environment.HOST || '127.0.0.1';
  if (!loopback.test(host) && seed === 'on') {
    faults.push(
      `the demo logins are public knowledge: with HOST=${host} say SEED=off, or SEED=demo if you mean it`,
    );
  }
  const settings = {
    host,
    port: number('PORT', 3000, 0, 65_535),
    gateways: number('GATEWAYS', 1, 1, 16),
    dataDir: path.resolve(root, environment.DATA_DIR || '.data'),
    seed: seed !== 'off',
    // Off is for tests: what is acknowledged outlives the processes, not the machine.
    fsync: fsync === 'on',
    watch,
    // Set to nothing means not set.
    existing: {
      postgres: environment.DATABASE_URL || undefined,
      nats: environment.NATS_URL || undefined,
      redis: environment.REDIS_URL || undefined,
    },
  };
  return { settings, faults };
}
