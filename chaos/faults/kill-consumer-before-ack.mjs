import { setTimeout as sleep } from 'node:timers/promises';
import { spoilInbox } from './inbox-trigger.mjs';

const COMMITTING = `select count(*)::int as n from pg_stat_activity
  where datname = current_database() and wait_event = 'PgSleep'`;
const looks = 200;

/** The commit takes a while: ai-svc is killed during it, the database finishes it, and nobody acknowledges the fact. */
export const killConsumerBeforeAck = {
  downs: 'the only one',
  async run({ victim, expect }) {
    const mend = await spoilInbox(victim, 'ai', 'perform pg_sleep(0.5)');
    let committing = 0;
    for (let look = 0; look < looks && committing === 0; look += 1) {
      [{ n: committing }] = await victim.query('ai', COMMITTING);
      await sleep(10);
    }
    const old = victim.pid('ai');
    victim.kill('ai');
    await mend();
    expect(committing > 0, 'no effect was being committed when ai-svc was killed');
    await victim.isBack('ai', old);
  },
};
