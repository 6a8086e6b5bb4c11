// The second half of F2 with what we promise: one order per conversation, a message once however often it is sent, one
// workspace's rows, the conversation's figures, a read cursor, and a fact that is written with the message, published after
// the commit and marked then. No token, no validation, no screening, no framework, and nothing is looked up.
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { STREAM, SUBJECT } from './f2-kept-stream.mjs';
import { tellReady } from './ready.mjs';

const WORKSPACE = uuid();
const MARK_MS = 20;

const SCOPE = { name: 'scope', text: `select set_config('app.workspace_id', $1, true)`, values: [WORKSPACE] };
const BEGIN_CONVERSATION = `insert into kept_conversations (workspace_id, id) values ($1, $2) on conflict do nothing`;
const SEND = `
  with conv as (
    update kept_conversations set last_seq = last_seq + 1, version = version + 1, last_at = clock_timestamp(),
      preview = left($4, 120), customer_count = customer_count + 1
    where workspace_id = $1 and id = $2 and status = 'active' returning *
  ), msg as (
    insert into kept_messages (workspace_id, id, conversation_id, seq, sender_id, content, client_message_id, created_at)
    select workspace_id, $3, id, last_seq, $5, $4, $6, last_at from conv
  ), seen as (
    insert into kept_members (conversation_id, user_id, read_seq) select id, $5, last_seq from conv
    on conflict (conversation_id, user_id) do update set read_seq = excluded.read_seq
  ), fact as (
    insert into kept_outbox (id, key, sequence, data, patch)
    select $7, id, version, $8, json_build_object('seq', last_seq, 'createdAt', last_at, 'preview', preview,
      'customerCount', customer_count, 'status', status) from conv returning position
  )
  select last_seq as seq, last_at as at, version, position from conv, fact`;
const MARK = `
  update kept_outbox o set published_at = clock_timestamp(), stream_seq = a.stream_seq
  from unnest($1::bigint[], $2::bigint[]) as a (position, stream_seq) where o.position = a.position`;

const pool = new pg.Pool({
  connectionString: process.env.FLOOR_KEPT_DATABASE_URL,
  max: 10,
  pipeline: true,
});
const connection = await connect({ servers: process.env.FLOOR_NATS_URL });
await (await jetstreamManager(connection)).streams.add({ name: STREAM, subjects: [SUBJECT] });
const stream = jetstream(connection);
const published = [];
const known = new Set();

connection.subscribe('kept.send', {
  queue: 'store',
  callback: async (_, call) => call.respond(JSON.stringify(await send(call.json()))),
});
await connection.flush();
setInterval(mark, MARK_MS);
tellReady('');

async function send({ conversationId, content, clientMessageId }) {
  if (!known.has(conversationId)) await inOneTrip(BEGIN_CONVERSATION, [WORKSPACE, conversationId]);
  known.add(conversationId);
  const [id, factId, senderId] = [uuid(), uuid(), conversationId];
  const message = { id, conversationId, senderId, content, clientMessageId };
  const values = [WORKSPACE, conversationId, id, content, senderId, clientMessageId, factId, { message }];
  const [{ seq, at: createdAt, version, position }] = await inOneTrip(SEND, values);
  const placed = { ...message, seq, createdAt };
  void publish(position, { id: factId, sequence: version, time: createdAt, data: { message: placed } });
  return placed;
}

async function inOneTrip(text, values) {
  const client = await pool.connect();
  const statement = { name: text, text, values };
  try {
    const [, , { rows }] = await Promise.all(
      ['begin', SCOPE, statement, 'commit'].map((q) => client.query(q)),
    );
    return rows;
  } finally {
    client.release();
  }
}

async function publish(position, fact) {
  const { seq } = await stream.publish(SUBJECT, JSON.stringify(fact), { msgID: fact.id });
  published.push([position, seq]);
}

async function mark() {
  const batch = published.splice(0);
  if (batch.length > 0)
    await pool.query(MARK, [batch.map(([position]) => position), batch.map(([, seq]) => seq)]);
}
