import { setTimeout as sleep } from 'node:timers/promises';
import { newMessage } from '../message.mjs';
import { ask, socketsOf } from '../sockets.mjs';

/** Each client sends its next message when one of the last `atOnce` was acknowledged. */
export function messages({ pool, clients, ms, atOnce = 1 }) {
  const all = Array.from({ length: atOnce }, () => socketsOf(pool, clients)).flat();
  return loop(all, ms, ({ socket, conversationId }) =>
    ask(socket, 'message:send', newMessage(conversationId)),
  );
}

const pause = 20;

/** The same, but a client whose message was refused for want of capacity tries again a moment later. */
export function patientMessages({ pool, clients, ms, atOnce }) {
  const all = Array.from({ length: atOnce }, () => socketsOf(pool, clients)).flat();
  return loop(all, ms, async ({ socket, conversationId }) => {
    const message = newMessage(conversationId);
    for (;;) {
      try {
        return await ask(socket, 'message:send', message);
      } catch (error) {
        if (error.code !== 'UNAVAILABLE') throw error;
        await sleep(pause);
      }
    }
  });
}

/** Each client sends its next message when the last one has reached a socket of the other pool. */
export function deliveries({ pool, receivers, clients, ms }) {
  const others = socketsOf(receivers, clients);
  const waiting = new Map();
  const heard = ({ message }) => waiting.get(message.clientMessageId)?.();
  for (const { socket } of others) socket.on('message:received', heard);
  return loop(socketsOf(pool, clients), ms, async ({ socket, conversationId }) => {
    const message = newMessage(conversationId);
    const arrived = new Promise((resolve) => waiting.set(message.clientMessageId, resolve));
    await Promise.all([arrived, ask(socket, 'message:send', message)]);
    waiting.delete(message.clientMessageId);
  }).finally(() => {
    for (const { socket } of others) socket.off('message:received', heard);
  });
}

async function loop(clients, ms, work) {
  const times = [];
  const startedAt = performance.now();
  const run = async (client) => {
    while (performance.now() < startedAt + ms) {
      const before = performance.now();
      await work(client);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(clients.map(run));
  return { times, ms: performance.now() - startedAt };
}
