import pg from 'pg';

const MESSAGES = `
  select conversation_id as "conversationId", id, seq, sender_id as "senderId", sender_type as "senderType", content,
    client_message_id as "clientMessageId", in_reply_to as "inReplyTo", answer_status as answer
  from messages where conversation_id = any($1) and seq is not null order by conversation_id, seq`;
const LAST = `select id, last_seq as seq from conversations where id = any($1)`;
const KEPT = `
  select 'messages of ' || c.id as name, c.last_seq + c.customer_count + c.assistant_count + c.agent_count as counted,
    m.n + m.customer + m.assistant + m.agent as actual
  from conversations c cross join lateral (
    select count(*)::int as n,
      (count(*) filter (where sender_type = 'customer'))::int as customer,
      (count(*) filter (where sender_type = 'assistant'))::int as assistant,
      (count(*) filter (where sender_type = 'agent'))::int as agent
    from messages where conversation_id = c.id and seq is not null) m
  where c.id = any($1)`;
/** An answer that cites an entry counts as one use of it: an effect in another service, by way of a fact. */
const CITED = `
  select s ->> 'id' as id, count(*)::int as n from messages, jsonb_array_elements(sources) s
  where workspace_id = $1 and sender_type = 'assistant' group by 1`;
const USED = `select id, usage_count as n from faqs where workspace_id = $1`;

/** What is stored, read past all services with a connection of its own. */
export class Truth {
  constructor({ chat, ai }) {
    this.chat = pool(chat);
    this.ai = pool(ai);
  }

  async messages(conversations) {
    return (await this.chat.query(MESSAGES, [conversations])).rows;
  }

  /** conversation → its newest number. */
  async newest(conversations) {
    const { rows } = await this.chat.query(LAST, [conversations]);
    return new Map(rows.map(({ id, seq }) => [id, seq]));
  }

  async kept(conversations, workspaceId) {
    const { rows } = await this.chat.query(KEPT, [conversations]);
    const cited = (await this.chat.query(CITED, [workspaceId])).rows;
    const used = (await this.ai.query(USED, [workspaceId])).rows;
    const uses = used.map(({ id, n }) => ({
      name: `uses of ${id}`,
      counted: n,
      actual: cited.find((one) => one.id === id)?.n ?? 0,
    }));
    return [...rows, ...uses];
  }
}

function pool(connectionString) {
  const made = new pg.Pool({ connectionString, max: 2, connectionTimeoutMillis: 3_000 });
  made.on('error', () => {}); // it is killed under us, and comes back
  return made;
}
