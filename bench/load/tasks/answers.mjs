import { newMessage } from '../message.mjs';
import { ask, socketsOf } from '../sockets.mjs';

const patience = 15_000;

/** Answers of the assistant one after the other: ms to the first piece of text, and per token after it. */
export async function answered({ pool, count }) {
  const [client] = socketsOf(pool, 1);
  const first = [];
  const further = [];
  for (let n = 0; n < count; n += 1) {
    const pieces = [];
    const startedAt = performance.now();
    const done = until(client.socket, 'ai:done', ({ messageId }) => messageId !== undefined);
    const hear = ({ text }) => pieces.push({ at: performance.now(), text });
    client.socket.on('ai:delta', hear);
    await ask(client.socket, 'message:send', newMessage(client.conversationId));
    await done;
    client.socket.off('ai:delta', hear);
    note(pieces, startedAt, { first, further });
  }
  return { first, further };
}

/** The same from the model itself. */
export async function streamed({ url, count }) {
  const first = [];
  const further = [];
  const { content } = newMessage('');
  const body = JSON.stringify({ model: 'stand-in', stream: true, messages: [{ role: 'user', content }] });
  for (let n = 0; n < count; n += 1) {
    const pieces = [];
    const startedAt = performance.now();
    const headers = { 'content-type': 'application/json', authorization: 'Bearer bench' };
    const response = await fetch(`${url}/chat/completions`, { method: 'POST', headers, body });
    for await (const part of response.body) {
      const text = contentOf(Buffer.from(part).toString());
      if (text) pieces.push({ at: performance.now(), text });
    }
    note(pieces, startedAt, { first, further });
  }
  return { first, further };
}

/** Asks, waits for some text, and stops the answer; the time of the epoch at which it said so. */
export async function stopped({ pool }) {
  const [{ socket, conversationId }] = socketsOf(pool, 1);
  const begun = until(socket, 'ai:delta', ({ n }) => n >= 2);
  await ask(socket, 'message:send', newMessage(conversationId));
  await begun;
  const at = performance.timeOrigin + performance.now();
  const done = until(socket, 'ai:done', () => true);
  await ask(socket, 'ai:stop', { conversationId });
  await done;
  return { at };
}

function note(pieces, startedAt, { first, further }) {
  const tokens =
    pieces
      .map(({ text }) => text)
      .join('')
      .match(/\S+\s*/g)?.length ?? 0;
  if (tokens < 2) throw new Error('An answer without text');
  first.push(pieces[0].at - startedAt);
  further.push((pieces.at(-1).at - pieces[0].at) / (tokens - 1));
}

const contentOf = (part) =>
  [...part.matchAll(/^data: (\{.*\})$/gm)]
    .map(([, json]) => JSON.parse(json).choices?.[0]?.delta?.content ?? '')
    .join('');

function until(socket, event, fits) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No ${event} within ${patience} ms`)), patience);
    const hear = (payload) => {
      if (!fits(payload)) return;
      clearTimeout(timer);
      socket.off(event, hear);
      resolve(payload);
    };
    socket.on(event, hear);
  });
}
