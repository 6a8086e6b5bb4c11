import { type MsgHdrs, type NatsConnection, connect, headers } from '@nats-io/transport-node';
import type { RpcContract, ServiceName } from '@switchboard/contracts';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { System } from '../support/system.js';

export interface CallAs {
  readonly token?: string;
  /** The service that the caller says it is. */
  readonly service?: string;
  readonly pattern?: string;
}

/** The broker of a running system with the login of one of its services: what somebody who has taken it over could do. */
export class Login {
  readonly refusals: string[] = [];

  private constructor(readonly connection: NatsConnection) {
    void this.listen();
  }

  static async as(service: ServiceName, { dataDir }: System): Promise<Login> {
    const { broker } = JSON.parse(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')) as {
      broker: Record<string, string>;
    };
    const options = { user: service, pass: broker[service], inboxPrefix: `_INBOX_${service}` };
    return new Login(await connect({ servers: brokerOf(dataDir), ...options }));
  }

  /** Calls as the platform's client does it. Gives `ok`, or the error's code, and what was answered. */
  async call(contract: RpcContract, data: object, by: CallAs = {}): Promise<{ code: string; said: string }> {
    const id = randomUUID();
    const envelope = JSON.stringify({ id, pattern: by.pattern ?? contract.subject, data });
    const reply = await this.connection.request(contract.subject, envelope, {
      timeout: 10_000,
      headers: headersOf(id, by),
    });
    const said = reply.string();
    const { err } = JSON.parse(said) as { err?: { code: string } };
    return { code: err?.code ?? 'ok', said };
  }

  /** What the broker refuses of what is done here: `publish x`, `subscribe y`. */
  async refused(act: (connection: NatsConnection) => void): Promise<string[]> {
    const from = this.refusals.length;
    act(this.connection);
    await this.connection.flush(); // refusals come before the answer to it
    await new Promise((resolve) => setImmediate(resolve));
    return this.refusals.slice(from);
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  private async listen(): Promise<void> {
    for await (const status of this.connection.status()) {
      if (status.type !== 'error') continue;
      const { operation, subject } = status.error as Error & { operation?: string; subject?: string };
      this.refusals.push(`${operation} ${subject}`);
    }
  }
}

/** No broker at all without a login: the code of the refusal. */
export async function strangerAt({ dataDir }: System, login: object = {}): Promise<string> {
  const error: unknown = await connect({ servers: brokerOf(dataDir), reconnect: false, ...login }).then(
    () => new Error('The broker lets strangers in'),
    (refusal: unknown) => refusal,
  );
  return (error as Error).name;
}

function brokerOf(dataDir: string): string {
  const config = readFileSync(path.join(dataDir, 'run/nats.conf'), 'utf8');
  return /^listen: "([^"]+)"/m.exec(config)![1]!;
}

function headersOf(requestId: string, { token, service }: CallAs): MsgHdrs {
  const written = headers();
  written.set('Timeout-Ms', '10000');
  written.set('Request-Id', requestId);
  if (service) written.set('Service', service);
  if (token) written.set('Authorization', token);
  return written;
}
