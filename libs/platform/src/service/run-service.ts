import { loadConfig } from '../config/load-config.js';
import { ServiceConfig, type ProcessConfig } from '../config/service-config.js';
import { migrate, type MigrationClass } from '../database/migrate.js';
import { JsonLogger } from '../observability/json-logger.js';
import { startTracing } from '../observability/start-tracing.js';
import type { ServiceDefinition } from './definition.js';
import { startApp } from './start-app.js';

/** A service's whole `main.ts`: settings, schema, start, and an orderly end. */
export async function runService<Config extends ProcessConfig>(
  definition: ServiceDefinition<Config>,
): Promise<void> {
  const { name } = definition;
  const config = loadConfig(definition.config);
  const logger = new JsonLogger({ service: name, level: config.logLevel });
  const die = (error: unknown): never => {
    logger.fatal(error instanceof Error ? error : new Error(String(error)), name);
    process.exit(1);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
  try {
    const endpoint = config.otelExporterOtlpEndpoint;
    const stopTracing = endpoint ? await startTracing(name, endpoint) : undefined;
    if (config instanceof ServiceConfig) await bringUpToDate(config, definition.migrations);
    const service = await startApp(definition, config, logger);
    logger.log(`${name} is ready`, name);
    onEnd(async () => {
      await service.stop();
      await stopTracing?.();
      process.exit(0);
    });
  } catch (error) {
    die(error);
  }
}

function onEnd(end: () => Promise<void>): void {
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  // Started with an IPC channel, a child of the launcher: when the launcher is gone, so are we.
  if (process.connected) process.once('disconnect', end);
}

function bringUpToDate(
  { databaseOwnerUrl, databaseUrl }: ServiceConfig,
  migrations: readonly MigrationClass[] = [],
): Promise<void> {
  const appRole = decodeURIComponent(new URL(databaseUrl).username);
  return migrate({ ownerUrl: databaseOwnerUrl, appRole, migrations });
}
