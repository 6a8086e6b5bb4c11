import { chat, type CreateReport, type Report, type Role, ticket } from '@switchboard/contracts';
import { ServiceError, type UserActor } from '@switchboard/platform';
import { fakeActor, startService, type TestService } from '@switchboard/platform/testing';
import { v7 as uuid } from 'uuid';
import { Person } from '../src/people/person.entity.js';
import { ticketService } from '../src/service.js';

export interface StoredFact {
  type: string;
  key: string;
  sequence: number;
  data: Record<string, unknown>;
}

interface Thread {
  customerId: string;
  messages: Set<string>;
  noteId: string;
}

/** ticket-svc on a database of its own, beside a chat-svc that knows the conversations a test names. */
export class ReportDesk {
  readonly threads = new Map<string, Thread>();
  assignedAgent: { id: string; name: string } | null = null;

  private constructor(readonly service: TestService) {}

  static async start(settings: Record<string, string> = {}): Promise<ReportDesk> {
    const desk = new ReportDesk(await startService(ticketService, { settings }));
    await desk.answerAsChat();
    return desk;
  }

  /** Another process on the same database. */
  replica(databaseUrl: string, settings: Record<string, string> = {}): Promise<TestService> {
    return startService(ticketService, {
      beside: this.service,
      settings: { ...settings, DATABASE_URL: databaseUrl },
    });
  }

  stop(): Promise<void> {
    return this.service.stop();
  }

  readonly call: TestService['call'] = (contract, request, caller) =>
    this.service.call(contract, request, caller);

  /** Somebody whose copy is here already. */
  async person(workspaceId: string, role: Role, name: string): Promise<UserActor> {
    const actor = await fakeActor({ workspaceId, role, name });
    const { userId } = actor;
    await this.service.database.inWorkspace(workspaceId, (tx) =>
      tx.insert(Person, {
        ...{ workspaceId, userId, name, role, email: `${userId}@example.org` },
        ...{ isActive: true, version: 1, membershipVersion: 1 },
      }),
    );
    return actor;
  }

  async scene() {
    const workspaceId = uuid();
    const [customer, other, agent, colleague, admin] = await Promise.all([
      this.person(workspaceId, 'customer', 'Cleo'),
      this.person(workspaceId, 'customer', 'Otto'),
      this.person(workspaceId, 'agent', 'Ann'),
      this.person(workspaceId, 'agent', 'Bob'),
      this.person(workspaceId, 'admin', 'Ada'),
    ]);
    return { workspaceId, customer, other, agent, colleague, admin, ...this.thread(customer) };
  }

  /** A conversation with one message and one note. */
  thread({ userId: customerId }: UserActor) {
    const [conversationId, messageId, noteId] = [uuid(), uuid(), uuid()];
    this.threads.set(conversationId, { customerId, messages: new Set([messageId, noteId]), noteId });
    return { conversationId, messageId, noteId };
  }

  file(by: UserActor, conversationId: string, more: Partial<CreateReport> = {}): Promise<Report> {
    const description = 'That was wrong';
    const request: CreateReport = { conversationId, issueType: 'incorrect_information', description };
    return this.call(ticket.createReport, { ...request, ...more }, by);
  }

  facts(workspaceId: string, type: string): Promise<StoredFact[]> {
    const sql = `select type, key, sequence, data from outbox where workspace_id = $1 and type like $2 order by position`;
    return this.service.database.inTransaction((tx) => tx.query(sql, [workspaceId, type]));
  }

  private async answerAsChat(): Promise<void> {
    await this.service.broker.standIn(chat.findForReport, ({ conversationId, messageId }) => {
      const thread = this.threads.get(conversationId);
      if (!thread || (messageId && !thread.messages.has(messageId)))
        throw new ServiceError('not-found', 'NOT_FOUND', 'There is none');
      const isNote = messageId !== undefined && messageId === thread.noteId;
      return { customerId: thread.customerId, assignedAgent: this.assignedAgent, isNote };
    });
  }
}

/** What an attempt that must fail was told. */
export const refusal = (attempt: Promise<unknown>): Promise<ServiceError> =>
  attempt.then(
    () => Promise.reject(new Error('It was allowed')),
    (error: unknown) => (error instanceof ServiceError ? error : Promise.reject(error)),
  );
