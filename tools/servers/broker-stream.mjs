import { connect, NoRespondersError, TimeoutError } from '@nats-io/transport-node';

const timeout = 2_000;

class SwitchedOff extends Error {}

/** Whether a NATS server serves the stream of facts, asked in the name of one of its users. Rejects when it doesn't. */
export async function streamAnswers({ servers, user, password }) {
  const connection = await connect({
    ...{ servers, user, pass: password, inboxPrefix: `_INBOX_${user}` },
    ...{ reconnect: false, timeout, name: 'launcher' },
  });
  try {
    const reply = await connection.request('$JS.API.STREAM.INFO.EVENTS', '', { timeout });
    if (reply.json().error?.code === 503) throw new SwitchedOff('The broker has switched its streams off');
  } finally {
    connection.close().catch(() => {});
  }
}

/**
 * Whether it is there all the same. A disk that was full leaves some versions with a lock that nobody gives back (seen
 * with 2.9), others with their streams switched off, until they are started again.
 */
export async function brokerHangs(broker) {
  try {
    await streamAnswers(broker);
    return false;
  } catch (error) {
    return [TimeoutError, NoRespondersError, SwitchedOff].some((hanging) => error instanceof hanging);
  }
}
