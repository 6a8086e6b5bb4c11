import { DataSource, type DataSourceOptions } from 'typeorm';
import { untilUp } from './until-up.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly entities: NonNullable<DataSourceOptions['entities']>;
  readonly pool: number;
  readonly statementTimeoutMs: number;
  readonly applicationName: string;
}

/** The pool of a service: its app role, pipelined, every statement bounded in time. */
export function connectDatabase(options: DatabaseOptions): Promise<DataSource> {
  const { url, entities, pool, statementTimeoutMs, applicationName } = options;
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities,
    poolSize: pool,
    applicationName,
    connectTimeoutMS: 5_000,
    logging: false,
    extra: {
      pipeline: true,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: statementTimeoutMs,
    },
  });
  return untilUp(dataSource);
}
