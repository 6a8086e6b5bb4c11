// F2: Socket.io → NATS request → a process with one INSERT (f2-store.mjs) → reply → acknowledge.
import { connect } from '@nats-io/transport-node';
import { openFront } from './front.mjs';

const connection = await connect({ servers: process.env.FLOOR_NATS_URL });
await openFront({
  async send(message) {
    const reply = await connection.request('floor.send', JSON.stringify(message), { timeout: 10_000 });
    return reply.json();
  },
});
