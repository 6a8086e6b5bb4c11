import type { NatsConnection } from '@nats-io/transport-node';

/** What we use of the client beneath its interface. */
interface Beneath {
  readonly protocol: { flushPending: () => void };
}

/**
 * What is sent within one callback of the event loop leaves in one write. The client makes one of each message, and under load
 * a write costs more than the message: calls that came in one packet, replies of one commit and acknowledgements share one.
 * It isn't put off to the end of the turn: then all clients' messages would travel as one crowd, and the process that they
 * are on their way to would stand idle meanwhile.
 */
export function gatherWrites(connection: NatsConnection): void {
  if (!reaches(connection)) return;
  const { protocol } = connection;
  const flush = protocol.flushPending.bind(protocol);
  let gathering = false;
  protocol.flushPending = () => {
    if (gathering) return;
    gathering = true;
    process.nextTick(() => {
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
