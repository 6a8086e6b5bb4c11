import { randomUUID } from 'node:crypto';
import { waitUntil } from '../../tools/processes/wait-until.mjs';
import { startReplica } from '../setup/replica.mjs';
import { spoilInbox } from './inbox-trigger.mjs';

const consumer = 'ai-people';
/** Once more what was said before: it changes nothing, whoever hears it. */
const SAY_AGAIN = `
  insert into outbox (id, workspace_id, key, type, version, sequence, data)
  select $1, workspace_id, key, type, version, sequence, data from outbox where type = $2 order by position desc limit 1`;
const TYPE = 'auth.member.added';
const HANDLED = `select 1 from inbox where consumer = $1 and event_id = $2`;
const PARKED = `select id from dead_letters where consumer = $1 and event_id = $2`;

/** A fact that can't be handled is put aside after some tries; those after it aren't held up, and it can be sent again. */
export const poison = {
  async run({ victim }) {
    const [bad, good] = [randomUUID(), randomUUID()];
    const mend = await spoilInbox(
      victim,
      'ai',
      `if new.event_id = '${bad}' then raise exception 'chaos'; end if`,
    );
    await victim.query('auth', SAY_AGAIN, [bad, TYPE]);
    await victim.query('auth', SAY_AGAIN, [good, TYPE]);
    await has(victim, HANDLED, good, 5_000 + pollMs);
    const [{ id }] = await has(victim, PARKED, bad, 30_000);
    await mend();
    await sendAgain(victim, id);
    await has(victim, HANDLED, bad, 5_000);
  },
};

/** The rows were written past the service: its relay finds them when it looks by itself. */
const pollMs = 2_500;

const has = (victim, sql, eventId, timeout) =>
  waitUntil(
    async () => {
      const rows = await victim.query('ai', sql, [consumer, eventId]);
      if (rows.length === 0) throw new Error(`No row: ${sql}`);
      return rows;
    },
    { timeout },
  );

/** By the same call that an operator's page will make. */
async function sendAgain(victim, id) {
  const desk = await startReplica(victim.pidOf('ai'), { script: 'chaos/faults/dead-letters-desk.mjs' });
  try {
    const { error } = await desk.ask({ sendAgain: id });
    if (error) throw new Error(error);
  } finally {
    await desk.stop();
  }
}
