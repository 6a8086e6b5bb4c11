import type { INestApplication, Type } from '@nestjs/common';
import type { ServiceName } from '@switchboard/contracts';
import type { DataSourceOptions } from 'typeorm';
import type { ProcessConfig } from '../config/service-config.js';
import type { MigrationClass } from '../database/migrate.js';

/** What makes a service: everything `runService` needs, and everything a test needs to start it in-process. */
export interface ServiceDefinition<Config extends ProcessConfig = ProcessConfig> {
  readonly name: ServiceName;
  readonly module: Type;
  /** A class that extends `ServiceConfig`, or `ProcessConfig` for a service without a database. */
  readonly config: new () => Config;
  readonly entities?: NonNullable<DataSourceOptions['entities']>;
  /** `platformMigrations` first, then the service's own. */
  readonly migrations?: readonly MigrationClass[];
  /** For a service with a face of its own on HTTP: middleware, pipes, documents, before it listens. */
  readonly prepare?: (app: INestApplication, config: Config) => void | Promise<void>;
  /** Where a service with a face of its own listens; the others serve only their health. */
  readonly port?: (config: Config) => number;
}
