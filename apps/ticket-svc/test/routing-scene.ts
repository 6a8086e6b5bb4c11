import { auth, type PersonFact, type Role, ticket as contract } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { fakeActor, startService, type TestService } from '@switchboard/platform/testing';
import { v7 as uuid } from 'uuid';
import { RoutingWake } from '../src/routing/routing-wake.js';
import { RoutingWorker } from '../src/routing/routing-worker.js';
import { ticketService } from '../src/service.js';
import { announce } from './announce.js';
import { ChatStandIn } from './chat-stand-in.js';

/** Time passes when a test says so. */
const NO_SWEEP = { ROUTING_SWEEP_MS: '600000' };

/** ticket-svc, a stand-in for chat-svc, and a gateway that tells who is here. */
export class RoutingScene {
  readonly gatewayId = uuid();
  private readonly here = new Map<string, Map<string, 'online' | 'away'>>();

  private constructor(
    readonly service: TestService,
    readonly chat: ChatStandIn,
  ) {}

  static async start(): Promise<RoutingScene> {
    const service = await startService(ticketService, { settings: NO_SWEEP });
    return new RoutingScene(service, await ChatStandIn.start(service));
  }

  stop(): Promise<void> {
    return this.service.stop();
  }

  readonly call: TestService['call'] = (rpc, request, caller) => this.service.call(rpc, request, caller);

  async person(workspaceId: string, role: Role, name: string = role): Promise<UserActor> {
    const actor = await fakeActor({ workspaceId, role, name });
    await this.tellOf(actor, auth.memberAdded, {});
    return actor;
  }

  /** An agent who is connected. */
  async agent(workspaceId: string, name = 'Ann'): Promise<UserActor> {
    const agent = await this.person(workspaceId, 'agent', name);
    await this.comes([agent]);
    return agent;
  }

  async tellOf(
    { workspaceId, userId, name, role }: UserActor,
    fact: typeof auth.memberAdded,
    change: Partial<PersonFact>,
  ): Promise<void> {
    const version = change.version ?? 1;
    const person = {
      ...personFact(userId, name, role as Role),
      ...change,
      version,
      membershipVersion: version,
    };
    await announce(this.service, fact, { workspaceId, sequence: version, data: person });
    await this.service.flush({ jobs: false });
  }

  /** All of them at once. */
  async comes(actors: readonly UserActor[], status: 'online' | 'away' = 'online'): Promise<void> {
    const workspaceId = actors[0]?.workspaceId ?? '';
    const people = this.here.get(workspaceId) ?? new Map<string, 'online' | 'away'>();
    for (const { userId } of actors) people.set(userId, status);
    this.here.set(workspaceId, people);
    await this.tellHere(workspaceId);
  }

  async goes({ workspaceId, userId }: UserActor): Promise<void> {
    this.here.get(workspaceId)?.delete(userId);
    await this.tellHere(workspaceId);
  }

  async tellHere(workspaceId: string, gatewayId = this.gatewayId, leaseMs = 30_000): Promise<void> {
    const people = [...(this.here.get(workspaceId) ?? [])].map(([userId, status]) => ({ userId, status }));
    await this.call(
      contract.staffConnected,
      { gatewayId, workspaceId, people, leaseMs },
      { service: 'gateway' },
    );
  }

  /** As if it were later: for leases, graces and absences. */
  async later(workspaceId: string, seconds: number): Promise<void> {
    await this.service.database.inWorkspace(workspaceId, async (tx) => {
      const by = [`${seconds} seconds`];
      await tx.query(`update staff_connections set until = until - $1::interval`, by);
      await tx.query(`update routed_agents set gone_since = gone_since - $1::interval`, by);
      await tx.query(`update routed_conversations set assigned_at = assigned_at - $1::interval`, by);
    });
  }

  /** Everything that is known is acted upon. */
  async settled(): Promise<void> {
    await this.service.flush();
    await this.service.app.get(RoutingWake).sent();
    await this.service.flush();
  }

  async swept(): Promise<void> {
    await this.service.app.get(RoutingWorker).sweep();
    await this.settled();
  }
}

export const personFact = (userId: string, name: string, role: Role): PersonFact => ({
  userId,
  name,
  role,
  email: 'somebody@example.org',
  emailVerified: true,
  isActive: true,
  avatarUrl: null,
  company: null,
  locale: 'en',
  preferences: { tone: 'formal', responseLength: 'detailed', customInstructions: '' },
  createdAt: '2026-01-01T00:00:00.000Z',
  version: 1,
  membershipVersion: 1,
});
