import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const patient = ['UNAVAILABLE', 'TIMED_OUT', 'INTERNAL', 'RATE_LIMITED'];

/**
 * Says the same again under the same key until it is answered: with what was done, or with a refusal that no repetition
 * changes (its code as `refused`).
 */
export async function insist({ address, token }, method, path, body) {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    'idempotency-key': randomUUID(),
  };
  for (;;) {
    const init = { method, headers, body: JSON.stringify(body) };
    const answer = await fetch(`${address}/api${path}`, init).then((response) => response.json());
    if (answer.success) return { done: answer.data };
    if (!patient.includes(answer.error.code)) return { refused: answer.error.code };
    await sleep(100);
  }
}
