import path from 'node:path';
import { program } from '../servers/program.mjs';
import { startServers } from '../servers/start-servers.mjs';

const secrets = { postgres: 'test', redis: 'test' };

/** Servers for tests, given or our own. Ours keep nothing: a crash of the machine may take them. */
export async function testServers(folders, { add, say }) {
  const { TEST_DATABASE_URL, TEST_NATS_URL, TEST_REDIS_URL } = process.env;
  const existing = {
    postgres: TEST_DATABASE_URL || undefined,
    nats: TEST_NATS_URL || undefined,
    redis: TEST_REDIS_URL || undefined,
  };
  const servers = await startServers(folders, { secrets, existing, durability: 'none', say, onStarted: add });
  return {
    TEST_DATABASE_URL: servers.postgresUrl,
    TEST_NATS_URL: servers.natsUrl,
    TEST_REDIS_URL: servers.redisUrl,
    // Some tests start a broker of their own, where it may have come from a package.
    PATH: `${process.env.PATH}:${path.dirname((await program('nats-server', folders.debian)).command)}`,
  };
}
