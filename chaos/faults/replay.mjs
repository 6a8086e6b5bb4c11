import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { waitUntil } from '../../tools/processes/wait-until.mjs';

const durables = { ai: ['ai-answers', 'ai-people'], chat: ['chat-people'] };

/** Consumers lose their place and are given everything again. */
export const replay = {
  async run({ victim }) {
    for (const [service, names] of Object.entries(durables)) await forget(victim, service, names);
  },
};

async function forget(victim, service, names) {
  const connection = await connect({
    servers: victim.natsUrl,
    ...{ user: service, pass: victim.secrets.broker[service], inboxPrefix: `_INBOX_${service}` },
  });
  try {
    const manager = await jetstreamManager(connection, { checkAPI: false });
    for (const name of names) {
      await manager.consumers.delete('EVENTS', name);
      await waitUntil(() => manager.consumers.info('EVENTS', name), { timeout: 90_000, every: 100 });
    }
    for (const name of names) await waitUntil(() => caughtUp(manager, name), { timeout: 60_000, every: 100 });
  } finally {
    await connection.close();
  }
}

async function caughtUp(manager, name) {
  const { num_pending: pending } = await manager.consumers.info('EVENTS', name);
  if (pending > 50) throw new Error(`${name} still has ${pending} facts to read`);
}
