// F2 with what we promise of a message (f2-kept-store.mjs). A front delivers what it reads from the stream, as ours do.
import { jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { STREAM } from './f2-kept-stream.mjs';
import { openFront } from './front.mjs';

const connection = await connect({ servers: process.env.FLOOR_NATS_URL });
const consumer = await jetstream(connection).consumers.get(STREAM);
const io = await openFront({
  async send(message) {
    const reply = await connection.request('kept.send', JSON.stringify(message), { timeout: 10_000 });
    return reply.json();
  },
});
await consumer.consume({
  callback: (fact) => {
    const { message } = fact.json().data;
    io.to(message.conversationId).emit('message:received', { message });
  },
});
