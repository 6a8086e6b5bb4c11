import { ChoiceSetting, IntSetting, TextSetting, UrlSetting } from './setting.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What every process reads from the environment. A service extends it with its own settings. */
export class ProcessConfig {
  @UrlSetting({ protocols: ['nats', 'tls'] }) natsUrl = 'nats://127.0.0.1:4222';
  @TextSetting({ optional: true }) natsUser?: string;
  @TextSetting({ optional: true }) natsPassword?: string;
  /** Put before every subject, stream and durable: tests share one broker. */
  @TextSetting({ max: 40 }) natsPrefix = '';
  @TextSetting() host = '127.0.0.1';
  @ChoiceSetting(LOG_LEVELS) logLevel = 'info';
  @TextSetting({ optional: true }) metricsToken?: string;
  @UrlSetting({ optional: true }) otelExporterOtlpEndpoint?: string;
  /** How long a call in hand may still take once the process was told to stop. */
  @IntSetting({ max: 600_000 }) shutdownGraceMs = 10_000;
  /** Calls in hand; further ones are answered UNAVAILABLE at once. */
  @IntSetting({ min: 1 }) maxCallsInFlight = 256;
}

/** A service with a database of its own. */
export class ServiceConfig extends ProcessConfig {
  /** The app role: owns no table, so that row-level security holds. */
  @UrlSetting({ protocols: ['postgres', 'postgresql'] }) databaseUrl: string;
  /** The owner role: migrations only. */
  @UrlSetting({ protocols: ['postgres', 'postgresql'] }) databaseOwnerUrl: string;
  @IntSetting({ min: 1, max: 500 }) databasePool = 10;
  @IntSetting({ min: 100 }) statementTimeoutMs = 10_000;
  @IntSetting({ max: 65_535 }) healthPort = 0;
  /** How often a consumer tries a fact before it is parked. */
  @IntSetting({ min: 1, max: 20 }) factTries = 6;
}
