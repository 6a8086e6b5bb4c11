import type { INestApplication } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { readConfig } from '../config/load-config.js';
import { ServiceConfig, type ProcessConfig } from '../config/service-config.js';
import { Database } from '../database/database.js';
import { Facts } from '../facts/facts.js';
import { JsonLogger } from '../observability/json-logger.js';
import type { ServiceDefinition } from '../service/definition.js';
import { startApp } from '../service/start-app.js';
import { testLogLevel, testServers } from './servers.js';
import { TestBroker } from './test-broker.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface StartOptions {
  /** Settings that differ from the defaults, by the names of their variables. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Another started service to share facts and calls with. Start auth-svc first when its own tokens are used. */
  readonly beside?: TestService;
}

export interface TestService {
  readonly app: INestApplication;
  readonly broker: TestBroker;
  readonly call: TestBroker['call'];
  readonly database: Database;
  /**
   * Resolves when all facts are published and handled and no job is due, here and in the services it stands beside.
   * Jobs may be left out: a test that holds one up.
   */
  flush(options?: { jobs?: boolean }): Promise<void>;
  /** Where its HTTP listens. */
  readonly url: string;
  /** Ends the service and drops its database. */
  stop(): Promise<void>;
}

/** The real service in this process, on a database and a NATS prefix of its own. */
export async function startService<Config extends ProcessConfig>(
  definition: ServiceDefinition<Config>,
  { settings = {}, beside }: StartOptions = {},
): Promise<TestService> {
  const broker = beside?.broker ?? new TestBroker(`t${randomBytes(6).toString('hex')}_`);
  if (!beside) await broker.open();
  if (!beside && definition.name !== 'auth') await broker.trustFakeActors();
  const database = await databaseFor(definition);
  const config = readConfig(definition.config, {
    NATS_URL: testServers().natsUrl,
    NATS_PREFIX: broker.prefix,
    REDIS_URL: testServers().redisUrl,
    SHUTDOWN_GRACE_MS: '2000',
    DATABASE_POOL: '4',
    DATABASE_URL: database?.appUrl,
    DATABASE_OWNER_URL: database?.ownerUrl,
    ...settings,
  });
  const logger = new JsonLogger({ service: definition.name, level: testLogLevel() });
  const service = await startApp(definition, config, logger);
  const leave = database ? broker.join(service.app.get(Facts)) : () => undefined;
  return {
    app: service.app,
    broker,
    call: broker.call.bind(broker),
    get database() {
      return service.app.get(Database);
    },
    flush: (options) => broker.flush(options),
    url: await service.app.getUrl(),
    async stop() {
      leave();
      await service.stop();
      if (!beside) await broker.close();
      await database?.drop();
    },
  };
}

async function databaseFor<Config extends ProcessConfig>({
  name,
  config,
  migrations = [],
}: ServiceDefinition<Config>): Promise<TestDatabase | undefined> {
  return new config() instanceof ServiceConfig ? createTestDatabase(name, migrations) : undefined;
}
