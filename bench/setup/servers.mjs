import pg from 'pg';
import { waitUntil } from '../../tools/processes/wait-until.mjs';
import { startServers } from '../../tools/servers/start-servers.mjs';
import { childrenOf, pidIn } from '../measure/processes.mjs';

/** Postgres as `npm start` runs it, for ours and the floors alike; NATS and Redis for the floors. */
export async function startBenchServers(folders, { ending, say }) {
  const secrets = { postgres: 'bench', redis: 'bench' };
  const servers = await startServers(folders, { secrets, say, onStarted: ending.add });
  await keepCommitTimes(servers.postgresUrl, folders);
  return servers;
}

/** When a row became visible is what `commit → effect` asks; Postgres keeps that only when told to at its start. */
async function keepCommitTimes(postgresUrl, folders) {
  await query(postgresUrl, 'alter system set track_commit_timestamp = on');
  const [postgres] = childrenOf(pidIn(folders.run, 'postgres'));
  process.kill(postgres, 'SIGINT'); // its supervisor brings it back
  await waitUntil(
    async () => {
      const [{ track_commit_timestamp: kept }] = await query(postgresUrl, 'show track_commit_timestamp');
      if (kept !== 'on') throw new Error('Postgres has not restarted');
    },
    { timeout: 30_000, every: 100 },
  );
}

async function query(connectionString, sql) {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {}); // it goes down under us
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}
