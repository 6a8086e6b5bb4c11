import { Module, type INestApplication, type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { Broker } from '../broker/broker.js';
import { CallServer } from '../calls/call-server.js';
import { ServiceConfig, type ProcessConfig } from '../config/service-config.js';
import { connectDatabase } from '../database/connect.js';
import { Lifecycle } from '../health/lifecycle.js';
import type { ServiceDefinition } from './definition.js';
import { PlatformModule } from './platform.module.js';
import { within } from './within.js';

export interface RunningService {
  readonly app: INestApplication;
  readonly broker: Broker;
  readonly dataSource?: DataSource;
  /** Takes nothing new, finishes what is in hand, closes everything. */
  stop(): Promise<void>;
}

/** For telling the servers that we go. */
const LAST_MS = 500;

@Module({})
class Root {}

/** Starts a service whose schema is up to date. */
export async function startApp<Config extends ProcessConfig>(
  definition: ServiceDefinition<Config>,
  config: Config,
  logger: LoggerService,
): Promise<RunningService> {
  const { name, module, entities = [] } = definition;
  const { natsUrl, natsUser, natsPassword, natsPrefix } = config;
  const broker = await Broker.connect({
    service: name,
    url: natsUrl,
    user: natsUser,
    password: natsPassword,
    prefix: natsPrefix,
  });
  const dataSource =
    config instanceof ServiceConfig
      ? await connectDatabase({
          url: config.databaseUrl,
          entities,
          pool: config.databasePool,
          statementTimeoutMs: config.statementTimeoutMs,
          applicationName: name,
        })
      : undefined;
  const root = {
    module: Root,
    imports: [PlatformModule.with({ config, configClass: definition.config, broker, dataSource }), module],
  };
  const app = await NestFactory.create(root, { logger, abortOnError: false });
  app.connectMicroservice({ strategy: app.get(CallServer) });
  await definition.prepare?.(app, config);
  await app.startAllMicroservices();
  await app.listen(portOf(definition, config), config.host);
  const lifecycle = app.get(Lifecycle);
  lifecycle.started();
  return { app, broker, dataSource, stop: once(() => stop(app, broker, dataSource, config)) };
}

function portOf<Config extends ProcessConfig>({ port }: ServiceDefinition<Config>, config: Config): number {
  if (port) return port(config);
  return config instanceof ServiceConfig ? config.healthPort : 0;
}

async function stop(
  app: INestApplication,
  broker: Broker,
  dataSource: DataSource | undefined,
  { shutdownGraceMs }: ProcessConfig,
): Promise<void> {
  app.get(Lifecycle).draining();
  await within(shutdownGraceMs, async () => {
    await app.get(CallServer).close();
    await app.close();
  });
  await within(LAST_MS, () => broker.close());
  // Nest closes the pool; only a start that broke off leaves it open.
  await within(LAST_MS, async () => (dataSource?.isInitialized ? dataSource.destroy() : undefined));
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
