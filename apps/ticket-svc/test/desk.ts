import {
  type AdmitCustomer,
  auth,
  type CreateTicket,
  type PersonRef,
  type Role,
  ticket,
  type Ticket,
  type TicketChanged,
} from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { fakeActor, startService, type TestService } from '@switchboard/platform/testing';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { service as chatService } from '../../chat-svc/src/service.js';
import { TicketConfig } from '../src/config.js';
import { ticketService } from '../src/service.js';

export interface StoredFact {
  readonly type: string;
  readonly sequence: number;
  readonly data: TicketChanged;
}

export interface Scene {
  readonly workspaceId: string;
  readonly customer: UserActor;
  readonly other: UserActor;
  readonly agent: UserActor;
  readonly colleague: UserActor;
  readonly admin: UserActor;
}

/** ticket-svc on a database of its own, and the few moves that most tests make. */
export class Desk {
  private readonly customers = new Map<string, PersonRef>();

  private constructor(
    readonly service: TestService,
    private chat?: TestService,
  ) {}

  /** Alone, until `startChat`. auth-svc is played: it knows whom `person` made. */
  static async start(): Promise<Desk> {
    const desk = new Desk(await startService(ticketService));
    await desk.playAuth();
    return desk;
  }

  async startChat(): Promise<void> {
    this.chat = await startService(chatService, { beside: this.service });
  }

  async stop(): Promise<void> {
    await this.chat?.stop();
    await this.service.stop();
  }

  readonly call: TestService['call'] = (contract, request, caller) =>
    this.service.call(contract, request, caller);

  private async playAuth(): Promise<void> {
    const broker = await this.service.broker.as('auth');
    broker.connection.subscribe(broker.named(auth.admitCustomer.subject), {
      callback: (_, message) => {
        const { id, data } = message.json<{ id: string; data: AdmitCustomer }>();
        const known = this.customers.get(data.workspaceId + data.email);
        const response = known ?? (data.name && { id: uuid(), name: data.name });
        const err = { kind: 'not-found', code: 'NOT_FOUND', message: 'Nobody' };
        message.respond(JSON.stringify({ id, isDisposed: true, ...(response ? { response } : { err }) }));
      },
    });
  }

  /** A workspace whose people are known here. */
  async scene(workspaceId = uuid()): Promise<Scene> {
    const [customer, other, agent, colleague, admin] = await Promise.all([
      this.person(workspaceId, 'customer', 'Cleo'),
      this.person(workspaceId, 'customer', 'Otto'),
      this.person(workspaceId, 'agent', 'Ann'),
      this.person(workspaceId, 'agent', 'Bob'),
      this.person(workspaceId, 'admin', 'Ada'),
    ]);
    return { workspaceId, customer, other, agent, colleague, admin };
  }

  async person(workspaceId: string, role: Role, name: string): Promise<UserActor> {
    const actor = await fakeActor({ workspaceId, role, name });
    await this.sql(`insert into people values ($1, $2, $3, $4, $5, true, 1, 1)`, [
      workspaceId,
      actor.userId,
      name,
      `${name.toLowerCase()}@example.org`,
      role,
    ]);
    if (role === 'customer')
      this.customers.set(`${workspaceId}${name.toLowerCase()}@example.org`, { id: actor.userId, name });
    return actor;
  }

  open(by: UserActor, request: Partial<CreateTicket> = {}): Promise<Ticket> {
    const words = { title: 'A lamp that came late', description: 'Two weeks late, and broken' };
    return this.call(ticket.createTicket, { ...words, ...request }, by);
  }

  get(id: string, by: UserActor): Promise<Ticket> {
    return this.call(ticket.getTicket, { id }, by);
  }

  /** The log of facts of a ticket. */
  facts(key: string): Promise<StoredFact[]> {
    return this.sql(`select type, sequence, data from outbox where key = $1 order by position`, [key]);
  }

  /** As the tables' owner, who sees all rows. */
  async sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.service.app.get(TicketConfig).databaseOwnerUrl });
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }
}

/** Resolves to the error's code, or to `OK`. */
export const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'OK',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

/** Resolves to the error itself. */
export const errorOf = (call: Promise<unknown>): Promise<{ code: string; data?: Record<string, unknown> }> =>
  call.then(
    () => Promise.reject(new Error('It was not refused')),
    (error) => error,
  );
