import { compare, inTurns } from '../measure/rounds.mjs';
import { p50 } from '../measure/statistics.mjs';
import { atMostTimes } from '../measure/targets.mjs';
import { fillConversation } from '../setup/data-set.mjs';
import { withDatabase } from '../setup/databases.mjs';
import { registerCustomer } from '../setup/people.mjs';

const missed = 500;

/** Joining again with everything that was missed, against the one query that reads it. */
export async function catchUp({ servers, system, load, people: { owner }, options }) {
  const count = options.quick ? 40 : 100;
  const customer = await registerCustomer(owner);
  const { id: conversationId } = await customer.post('/conversations', {});
  const workspaceId = owner.session.workspace.id;
  await fillConversation(servers.postgresUrl, { workspaceId, conversationId, messages: missed });
  const client = { token: customer.token, address: system.addresses[0], conversationId };
  await load.order('open', { pool: 'missed', clients: [client] });
  const url = withDatabase(servers.postgresUrl, 'switchboard_chat');
  const { ours, query } = await inTurns(options.rounds, {
    query: () => load.order('keysetQuery', { url, conversationId, count, expected: missed }),
    ours: () => load.order('joins', { pool: 'missed', count, expected: missed }),
  });
  await load.order('closeAll', { pool: 'missed' });
  const name = `catch-up with ${missed} missed messages, p50`;
  return [{ name, unit: 'ms', target: atMostTimes(3, 'its query'), ...compare(ours, query, p50) }];
}
