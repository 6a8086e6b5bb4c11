import { io } from 'socket.io-client';

const pools = new Map();

/** Opens sockets that later orders use by the pool's name, each in its conversation's room. */
export async function open({ pool, clients }) {
  pools.set(pool, await Promise.all(clients.map(connect)));
}

export function socketsOf(pool, count) {
  const sockets = pools.get(pool);
  if (!sockets || sockets.length < count) throw new Error(`There are no ${count} sockets in ${pool}`);
  return sockets.slice(0, count);
}

export function closeAll({ pool }) {
  for (const { socket } of pools.get(pool) ?? []) socket.disconnect();
  pools.delete(pool);
}

async function connect({ address, token, conversationId }) {
  const socket = io(address, {
    auth: { token },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  if (conversationId) await ask(socket, 'conversation:join', { conversationId });
  return { socket, conversationId };
}

/** An event's data, or an error with its code. */
export async function ask(socket, event, payload) {
  const ack = await socket.timeout(15_000).emitWithAck(event, payload);
  if (!ack.ok)
    throw Object.assign(new Error(`${event}: ${JSON.stringify(ack.error)}`), { code: ack.error.code });
  return ack.data;
}
