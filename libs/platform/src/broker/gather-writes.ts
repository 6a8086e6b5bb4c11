import type { NatsConnection } from '@nats-io/transport-node';

/** What we use of the client beneath its interface. */
interface Beneath {
  readonly protocol: { flushPending: () => void };
}

/**
 * What is sent within one turn of the event loop leaves in one write. The client makes one of each message, and under load
 * a write costs more than the message: calls of many sockets, replies and acknowledgements share one now.
 */
export function gatherWrites(connection: NatsConnection): void {
  if (!reaches(connection)) return;
  const { protocol } = connection;
  const flush = protocol.flushPending.bind(protocol);
  let gathering = false;
  protocol.flushPending = () => {
    if (gathering) return;
    gathering = true;
    setImmediate(() => {
      gathering = false;
      flush();
    });
  };
}

/** Another version of the client may have another inside: then its own way is kept. */
function reaches(connection: object): connection is Beneath {
  const { protocol }: { protocol?: unknown } = connection;
  return (
    typeof protocol === 'object' &&
    protocol !== null &&
    'flushPending' in protocol &&
    typeof protocol.flushPending === 'function'
  );
}
