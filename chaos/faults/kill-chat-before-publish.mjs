import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** The relay's leadership, as libs/platform names it (relay-session.ts). */
const leadership = 7_254_001;
const END_RELAY = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'relay' and datname = current_database()`;
const UNPUBLISHED = `select count(*)::int as n from outbox where published_at is null`;

/** Holds the relay's lock, so that what is committed meanwhile is published by nobody; then kills. */
export const killChatBeforePublish = {
  downs: 'the only one',
  async run({ victim, expect }) {
    const client = new pg.Client({ connectionString: victim.databaseUrl('chat') });
    await client.connect();
    for (let leads = false; !leads;) {
      await client.query(END_RELAY);
      const { rows } = await client.query('select pg_try_advisory_lock($1) as leads', [leadership]);
      leads = rows[0].leads;
    }
    await sleep(500);
    const old = victim.pid('chat');
    victim.kill('chat');
    const { rows } = await client.query(UNPUBLISHED);
    expect(rows[0].n > 0, 'nothing was committed and unpublished when chat-svc was killed');
    await client.end();
    await victim.isBack('chat', old);
  },
};
