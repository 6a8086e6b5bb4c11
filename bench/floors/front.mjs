import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { tellReady } from './ready.mjs';

/**
 * The least of a Socket.io front: whoever connects may join any room, and a message is acknowledged once `send` has it.
 * `deliver` puts it into the room. Gives the server of Socket.io.
 */
export async function openFront({ send, deliver, adapter }) {
  const server = createServer();
  const io = new Server(server, { serveClient: false, ...(adapter ? { adapter } : {}) });
  io.on('connection', (socket) => {
    socket.on('conversation:join', async ({ conversationId }, ack) => {
      await socket.join(conversationId);
      ack({ ok: true });
    });
    socket.on('message:send', async (message, ack) => {
      const data = await send(message);
      ack({ ok: true, data });
      if (deliver) io.to(message.conversationId).emit('message:received', { message: data });
    });
  });
  server.listen(0, '127.0.0.1', () => tellReady(`http://127.0.0.1:${server.address().port}`));
  return io;
}
