import { newMessage } from '../message.mjs';
import { ask, socketsOf } from '../sockets.mjs';

const tick = 5;

/** So many messages a second, whether or not the earlier ones were answered. */
export async function burst({ pool, clients, rate, ms }) {
  const sockets = socketsOf(pool, clients);
  const accepted = [];
  const refused = [];
  const codes = {};
  const startedAt = performance.now();
  const pending = [];
  const send = async ({ socket, conversationId }) => {
    const before = performance.now();
    try {
      await ask(socket, 'message:send', newMessage(conversationId));
      accepted.push({ took: performance.now() - before, at: performance.now() - startedAt });
    } catch (error) {
      const code = error.code ?? 'NO_ANSWER';
      codes[code] = (codes[code] ?? 0) + 1;
      refused.push(performance.now() - before);
    }
  };
  for (let sent = 0; performance.now() < startedAt + ms;) {
    const due = Math.floor(((performance.now() - startedAt) * rate) / 1_000);
    for (; sent < due; sent += 1) pending.push(send(sockets[sent % sockets.length]));
    await new Promise((resolve) => setTimeout(resolve, tick));
  }
  const inTime = accepted.filter(({ at }) => at <= ms).length;
  await Promise.all(pending);
  return { offered: pending.length, inTime, times: accepted.map(({ took }) => took), refused, codes };
}
