import pg from 'pg';
import { ask, socketsOf } from '../sockets.mjs';

const KEYSET = {
  name: 'keyset',
  text: 'select * from messages where conversation_id = $1 and seq > 0 order by seq limit 500',
};

/** The room entered again and again by one who has read nothing. */
export async function joins({ pool, count, expected }) {
  const [{ socket, conversationId }] = socketsOf(pool, 1);
  return timed(count, expected, async () => {
    const { messages } = await ask(socket, 'conversation:join', { conversationId, afterSeq: 0 });
    return messages.length;
  });
}

/** What Postgres alone needs for it. */
export async function keysetQuery({ url, conversationId, count, expected }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query = { ...KEYSET, values: [conversationId] };
  const result = await timed(count, expected, async () => (await client.query(query)).rows.length);
  await client.end();
  return result;
}

async function timed(count, expected, read) {
  const times = [];
  for (let n = 0; n < count; n += 1) {
    const before = performance.now();
    const got = await read();
    times.push(performance.now() - before);
    if (got !== expected) throw new Error(`${got} messages instead of ${expected}`);
  }
  return { times };
}
