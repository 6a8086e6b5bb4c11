import 'reflect-metadata';
import { Database, loadConfig } from '@switchboard/platform';
import { DataSource } from 'typeorm';
import { AuthConfig } from './config.js';
import { SigningKeyRow } from './keys/signing-key.entity.js';
import { SigningKeys } from './keys/signing-keys.js';
import { SigningKeysRepository } from './keys/signing-keys.repository.js';
import { Secrets } from './secrets/secrets.js';

/**
 * `node dist/rotate-keys.js`: a new key signs access tokens from now on (within a minute in services that run). Nobody is
 * signed out: the old key still verifies until its tokens have expired.
 */
const config = loadConfig(AuthConfig);
const dataSource = await new DataSource({
  type: 'postgres',
  url: config.databaseUrl,
  entities: [SigningKeyRow],
}).initialize();
const keys = new SigningKeys(
  config,
  new Secrets(config),
  new SigningKeysRepository(),
  new Database(dataSource),
);
process.stdout.write(`Access tokens are signed with ${await keys.rotate()} from now on\n`);
await dataSource.destroy();
