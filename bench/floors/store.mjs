import pg from 'pg';
import { v7 as uuid } from 'uuid';

const INSERT = {
  name: 'insert',
  text: 'insert into floor_messages (id, conversation_id, content) values ($1, $2, $3) returning seq, created_at',
};

/** The least a chat has to do before it acknowledges: one committed row by a prepared statement from a pool. */
export function openStore(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 10 }); // as many as one of our services has
  return async ({ conversationId, content, clientMessageId }) => {
    const id = uuid();
    const { rows } = await pool.query({ ...INSERT, values: [id, conversationId, content] });
    return { id, conversationId, clientMessageId, content, seq: rows[0].seq, createdAt: rows[0].created_at };
  };
}

export const STORE_SCHEMA = `
  create table if not exists floor_messages (
    id uuid primary key, conversation_id uuid not null, seq bigint generated always as identity,
    content text not null, created_at timestamptz(3) not null default now())`;
