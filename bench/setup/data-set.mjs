import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { v7 as uuid } from 'uuid';
import { connectTo } from './databases.mjs';

const linesAtOnce = 2_000;
const agents = 8;

/** Conversations of one workspace by COPY, each with its customer and its agent; the kept counters as they would stand. */
export async function fillWorkspace(postgresUrl, { workspaceId, ownerId, conversations }) {
  const client = await connectTo(postgresUrl, 'chat');
  try {
    const indexes = await dropIndexes(client);
    await copy(client, CONVERSATIONS, conversationLines(workspaceId, conversations));
    await client.query(MEMBERS, [workspaceId, ownerId]);
    await client.query(COUNTERS, [workspaceId]);
    for (const { definition } of indexes) await client.query(definition);
    await client.query('vacuum analyze conversations');
    await client.query('vacuum analyze members');
  } finally {
    await client.end();
  }
}

/** One conversation of so many messages, for whoever has missed them. */
export async function fillConversation(postgresUrl, { workspaceId, conversationId, messages }) {
  const client = await connectTo(postgresUrl, 'chat');
  try {
    const values = [workspaceId, conversationId, messages];
    await client.query(MESSAGES, values);
    await client.query('update conversations set last_seq = $2 where id = $1', [conversationId, messages]);
    await client.query('vacuum analyze messages');
  } finally {
    await client.end();
  }
}

const CONVERSATIONS = `copy conversations (workspace_id, id, number, channel, title, status, handler, customer_id, customer_name,
  assigned_to, assigned_name, last_seq, customer_count, agent_count, preview, preview_by, last_at, created_at, updated_at) from stdin`;

const MEMBERS = `
  insert into members (workspace_id, conversation_id, user_id, role, read_seq)
  select c.workspace_id, c.id, m.user_id, m.role, m.read_seq from conversations c
  cross join lateral (values (c.customer_id, 'customer', c.last_seq), (coalesce(c.assigned_to, $2::uuid), 'agent', c.last_seq - 1))
    as m (user_id, role, read_seq)
  where c.workspace_id = $1
  on conflict do nothing`;

const COUNTERS = `
  insert into counters (workspace_id, name, n)
  select workspace_id, view, count(*) from conversations c
  cross join lateral unnest(case when status in ('active', 'escalated') then array['all',
    case when assigned_to is null then 'unassigned' else 'mine:' || assigned_to end] else array[status] end) as view
  where workspace_id = $1 group by 1, 2
  on conflict (workspace_id, name) do update set n = excluded.n`;

const MESSAGES = `
  insert into messages (workspace_id, id, conversation_id, seq, after_seq, sender_type, content, created_at)
  select $1, gen_random_uuid(), $2, seq, seq, 'agent', 'Message ' || seq || ': your order is on its way to you and will be there soon.',
    clock_timestamp()
  from generate_series(coalesce((select max(seq) from messages where conversation_id = $2), 0) + 1, $3::int) as seq`;

function* conversationLines(workspaceId, count) {
  const staff = Array.from({ length: agents }, () => uuid());
  const start = Date.now() - count * 1_000;
  for (let number = 1; number <= count; number += 1) {
    const at = new Date(start + number * 1_000).toISOString();
    const assigned = number % 4 === 0 ? '\\N' : staff[number % agents];
    const status = number % 10 === 0 ? 'active' : 'resolved';
    const id = uuid({ msecs: start + number * 1_000 });
    const person = [uuid(), `Customer ${number}`];
    const told = [
      assigned,
      assigned === '\\N' ? '\\N' : 'Adam Agent',
      6,
      3,
      3,
      'Thank you, that helps a lot.',
      'customer',
    ];
    yield [
      workspaceId,
      id,
      number,
      'portal',
      `Order ${number}`,
      status,
      'agent',
      ...person,
      ...told,
      at,
      at,
      at,
    ].join('\t');
  }
}

async function copy(client, statement, lines) {
  await pipeline(Readable.from(inBlocks(lines)), client.query(copyFrom(statement)));
}

function* inBlocks(lines) {
  let block = [];
  for (const line of lines) {
    block.push(line);
    if (block.length < linesAtOnce) continue;
    yield `${block.join('\n')}\n`;
    block = [];
  }
  if (block.length > 0) yield `${block.join('\n')}\n`;
}

/** Rebuilt afterwards in a fraction of the time that keeping them would take. Gives what makes them again. */
async function dropIndexes(client) {
  const { rows } = await client.query(`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'conversations' and indexname not in (select conname from pg_constraint)`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows;
}
