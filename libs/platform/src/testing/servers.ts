/** The servers that medium tests run on; `npm test` starts them. */
export interface TestServers {
  /** As a superuser: tests make databases and roles. */
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly redisUrl: string;
}

export function testServers(): TestServers {
  const { TEST_DATABASE_URL, TEST_NATS_URL, TEST_REDIS_URL } = process.env;
  if (!TEST_DATABASE_URL || !TEST_NATS_URL || !TEST_REDIS_URL) {
    throw new Error(
      'Medium tests need TEST_DATABASE_URL, TEST_NATS_URL and TEST_REDIS_URL: run them by `npm test`',
    );
  }
  return { databaseUrl: TEST_DATABASE_URL, natsUrl: TEST_NATS_URL, redisUrl: TEST_REDIS_URL };
}

/** What a failing test is run again with, to see the services' logs. */
export function testLogLevel(): string {
  return process.env['TEST_LOG_LEVEL'] ?? 'silent';
}
