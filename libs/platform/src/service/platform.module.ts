import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Broker } from '../broker/broker.js';
import { CallsModule } from '../calls/calls.module.js';
import { ProcessConfig, ServiceConfig } from '../config/service-config.js';
import { DatabaseModule } from '../database/database.module.js';
import { FactsModule } from '../facts/facts.module.js';
import { ListeningModule } from '../facts/listening.module.js';
import { HealthModule } from '../health/health.module.js';
import { Metrics } from '../observability/metrics.js';

export interface PlatformParts {
  readonly config: ProcessConfig;
  /** The service's own config class. */
  readonly configClass: Type<ProcessConfig>;
  readonly broker: Broker;
  /** None for a service without a database. */
  readonly dataSource?: DataSource;
}

/** What every service stands on. Global: its providers can be injected everywhere. */
@Module({})
export class PlatformModule {
  static with(parts: PlatformParts): DynamicModule {
    const { config, broker, dataSource } = parts;
    const values: Provider[] = [
      ...[...configTokens(parts)].map((provide) => ({ provide, useValue: config })),
      { provide: Broker, useValue: broker },
      Metrics,
    ];
    const modules = [
      HealthModule,
      CallsModule,
      ListeningModule,
      ...(dataSource ? [typeOrmOn(dataSource), DatabaseModule, FactsModule] : []),
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: modules,
      providers: values,
      exports: [...values, ...modules],
    };
  }
}

/** Nest's own module on the connection that is there already. It closes the pool once everyone else has ended. */
function typeOrmOn(dataSource: DataSource): DynamicModule {
  return TypeOrmModule.forRootAsync({
    useFactory: () => dataSource.options,
    dataSourceFactory: () => Promise.resolve(dataSource),
  });
}

/** The config can be injected by its own class and by those it extends. */
function configTokens({ config, configClass }: PlatformParts): Set<Type<ProcessConfig>> {
  return new Set([configClass, ProcessConfig, ...(config instanceof ServiceConfig ? [ServiceConfig] : [])]);
}
