import { auth, chat, type ConversationFact, type Role, ticket } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { fakeActor, startService, type TestService } from '@switchboard/platform/testing';
import { v7 as uuid } from 'uuid';
import { service as chatService } from '../../chat-svc/src/service.js';
import { TicketConfig } from '../src/config.js';
import { RoutingWake } from '../src/routing/routing-wake.js';
import { RoutingWorker } from '../src/routing/routing-worker.js';
import { ticketService } from '../src/service.js';
import { announce } from './announce.js';
import { personFact } from './routing-scene.js';

const NO_SWEEP = { ROUTING_SWEEP_MS: '600000' };

/** People at work: ticket-svc, as often as one likes, and the real chat-svc. Nobody but tests is a gateway here. */
export class Shift {
  private readonly gatewayId = uuid();

  private constructor(
    readonly replicas: TestService[],
    private readonly chat: TestService,
  ) {}

  static async start(): Promise<Shift> {
    const first = await startService(ticketService, { settings: NO_SWEEP });
    return new Shift([first], await startService(chatService, { beside: first }));
  }

  get service(): TestService {
    const [first] = this.replicas;
    if (!first) throw new Error('Nobody is left');
    return first;
  }

  /** One more of ticket-svc, on the same database. */
  async another(): Promise<TestService> {
    const { databaseUrl, databaseOwnerUrl } = this.service.app.get(TicketConfig);
    const settings = { ...NO_SWEEP, DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: databaseOwnerUrl };
    const replica = await startService(ticketService, { beside: this.service, settings });
    this.replicas.push(replica);
    return replica;
  }

  async stop(): Promise<void> {
    await this.chat.stop();
    for (const each of this.replicas.toReversed()) await each.stop();
  }

  readonly call: TestService['call'] = (contract, request, caller) =>
    this.service.call(contract, request, caller);

  /** Somebody whom every service knows. */
  async person(workspaceId: string, role: Role, name: string): Promise<UserActor> {
    const actor = await fakeActor({ workspaceId, role, name });
    const data = personFact(actor.userId, name, role);
    await announce(this.service, auth.memberAdded, { workspaceId, sequence: 1, data });
    await this.service.flush({ jobs: false });
    return actor;
  }

  /** These are connected, and nobody else. */
  async here(workspaceId: string, ...people: UserActor[]): Promise<void> {
    const connected = people.map(({ userId }) => ({ userId, status: 'online' as const }));
    const told = { gatewayId: this.gatewayId, workspaceId, people: connected, leaseMs: 30_000 };
    await this.call(ticket.staffConnected, told, { service: 'gateway' });
  }

  /** They went, and have been gone for so many minutes. */
  async goneFor(workspaceId: string, minutes: number): Promise<void> {
    await this.here(workspaceId);
    await this.service.database.inWorkspace(workspaceId, (tx) =>
      tx.query(`update staff_connections set until = until - interval '1 minute'`),
    );
    await this.swept();
    await this.service.database.inWorkspace(workspaceId, async (tx) => {
      const by = [`${minutes} minutes`];
      await tx.query(
        `update routed_agents set gone_since = gone_since - $1::interval where gone_since is not null`,
        by,
      );
      await tx.query(`update routed_conversations set assigned_at = assigned_at - $1::interval`, by);
      await tx.query(`update ticket_history set at = at - $1::interval`, by);
    });
    await this.swept();
  }

  async handOff(customer: UserActor): Promise<string> {
    const { id } = await this.call(chat.createConversation, {}, customer);
    await this.call(chat.handoff, { id }, customer);
    return id;
  }

  /** Everything that is known is acted upon. */
  async settled(): Promise<void> {
    await this.service.flush();
    for (const { app } of this.replicas) await app.get(RoutingWake).sent();
    await this.service.flush();
  }

  async swept(): Promise<void> {
    await this.service.app.get(RoutingWorker).sweep();
    await this.settled();
  }

  /** What chat announced of a conversation's assignments. */
  async assignments(conversationId: string): Promise<ConversationFact['assignedAgent'][]> {
    const rows = await this.chat.database.inTransaction((tx) =>
      tx.query<{ agent: ConversationFact['assignedAgent'] }[]>(
        `select data->'agent' as agent from outbox where key = $1 and type = 'chat.conversation.assigned' order by position`,
        [conversationId],
      ),
    );
    return rows.map(({ agent }) => agent);
  }
}
