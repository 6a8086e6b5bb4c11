import { rotateLog } from '../processes/child.mjs';
import { supervise } from '../processes/supervise.mjs';
import { watchOver } from '../processes/watch-over.mjs';
import { nats } from './nats.mjs';
import { postgres } from './postgres.mjs';
import { redis } from './redis.mjs';

/**
 * Starts whichever of Postgres, NATS and Redis isn't given by `existing`, all at once, and gives their addresses.
 * A server that dies, or hangs, comes back on the same port.
 */
export async function startServers(
  folders,
  { secrets, existing = {}, durability, natsAccess, say, onDied, onHung, onStarted },
) {
  const supervisors = [];
  const watches = [];
  let stopped = false;
  const run = async (name, prepare) => {
    const server = await prepare();
    if (stopped) throw new Error('stopped while starting');
    rotateLog(folders, name);
    let first;
    const supervisor = supervise(() => (first = server.start()), { onDied });
    supervisors.push(supervisor);
    await server.ready(first.exited).catch((error) => {
      throw new Error(`${name} doesn't start: ${error.message}; see ${folders.logs}/${name}.log`);
    });
    if (server.hangs) watches.push(watchOver(supervisor, server.hangs, { onHung }));
    return server.url;
  };
  const stop = async () => {
    stopped = true;
    for (const end of watches) end();
    await Promise.all(supervisors.map((server) => server.stop(8_000)));
  };
  const watcher = natsAccess && { user: 'gateway', password: secrets.broker.gateway };
  onStarted?.(stop); // at once: an interrupted start must end what it has begun
  const started = await Promise.allSettled([
    existing.postgres ?? run('postgres', () => postgres(folders, { password: secrets.postgres, durability })),
    existing.nats ?? run('nats', () => nats(folders, { access: natsAccess, watcher, say })),
    existing.redis ?? run('redis', () => redis(folders, { password: secrets.redis, say })),
  ]);
  const failed = started.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  const [postgresUrl, natsUrl, redisUrl] = started.map(({ value }) => value);
  return { postgresUrl, natsUrl, redisUrl, stop, brokerUsers: !existing.nats && Boolean(natsAccess) };
}
