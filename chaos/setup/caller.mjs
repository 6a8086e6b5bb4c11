import { randomUUID } from 'node:crypto';
import { connect, headers } from '@nats-io/transport-node';

const timeout = 15_000;

/** Calls services over the broker in the name of one of them, as it would do it itself. */
export async function connectAs(service, { natsUrl, secrets }) {
  const connection = await connect({
    servers: natsUrl,
    ...{ user: service, pass: secrets.broker[service], inboxPrefix: `_INBOX_${service}` },
  });
  return {
    close: () => connection.close(),
    /** The response, or an error with its code. */
    async call(subject, data, token) {
      const sent = headers();
      sent.set('Timeout-Ms', String(timeout));
      sent.set('Service', service);
      if (token) sent.set('Authorization', token);
      const envelope = JSON.stringify({ id: randomUUID(), pattern: subject, data });
      const reply = (await connection.request(subject, envelope, { timeout, headers: sent })).json();
      if (reply.err)
        throw Object.assign(new Error(`${subject}: ${JSON.stringify(reply.err)}`), { code: reply.err.code });
      return reply.response;
    },
  };
}
