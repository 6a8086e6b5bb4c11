import type { Broker } from '../broker/broker.js';

/** The work, or an error at once when the connection is lost: what was asked then is answered to no one. */
export async function orLost<T>({ lost }: Broker, work: Promise<T>): Promise<T> {
  let give: () => void = () => undefined;
  const cut = new Promise<never>((_, reject) => {
    give = () => reject(new ConnectionLost());
    if (lost.aborted) give();
    lost.addEventListener('abort', give, { once: true });
  });
  try {
    return await Promise.race([work, cut]);
  } finally {
    lost.removeEventListener('abort', give);
    // The loser of the race may still fail, which is of no interest any more.
    work.catch(() => undefined);
    cut.catch(() => undefined);
  }
}

export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';

  constructor() {
    super('The connection to the broker was lost');
  }
}
