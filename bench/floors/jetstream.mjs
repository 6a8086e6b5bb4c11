import { jetstream, jetstreamManager, AckPolicy } from '@nats-io/jetstream';
import { connect, nanos } from '@nats-io/transport-node';

const stream = 'FLOOR';

/** How long a fact needs from being published to the hand of a durable consumer, in ms: the least a stream can do. */
export async function publishToConsume(natsUrl, { count, body }) {
  const connection = await connect({ servers: natsUrl });
  const manager = await jetstreamManager(connection);
  await manager.streams.add({ name: stream, subjects: ['floor.facts'] });
  await manager.consumers.add(stream, {
    durable_name: 'floor',
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(15_000),
  });
  const context = jetstream(connection);
  const consumer = await context.consumers.get(stream, 'floor');
  let arrived;
  const messages = await consumer.consume({ callback: (message) => (message.ack(), arrived()) });
  const times = [];
  for (let n = 0; n < count; n += 1) {
    const arrival = new Promise((resolve) => (arrived = resolve));
    const startedAt = performance.now();
    const published = context.publish('floor.facts', body);
    await arrival;
    times.push(performance.now() - startedAt);
    await published;
  }
  messages.stop();
  await manager.streams.delete(stream);
  await connection.close();
  return times;
}
