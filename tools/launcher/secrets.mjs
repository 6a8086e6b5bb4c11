import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { databaseOwners } from '../database/services.mjs';

const brokerUsers = ['auth', 'chat', 'ai', 'ticket', 'gateway'];

/** Passwords of this data folder: made on first use, kept in a file only its owner can read. */
export function loadSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = {
    postgres: kept.postgres ?? secret(),
    redis: kept.redis ?? secret(),
    keys: kept.keys ?? secret(),
    databases: Object.fromEntries(
      databaseOwners.map((name) => [name, kept.databases?.[name] ?? { owner: secret(), app: secret() }]),
    ),
    broker: Object.fromEntries(brokerUsers.map((name) => [name, kept.broker?.[name] ?? secret()])),
  };
  writeFileSync(`${file}.part`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.part`, file); // never half a file: without it the databases are locked
  return secrets;
}

const secret = () => randomBytes(32).toString('hex');
