import { chat, type Conversation, type Message, type Role, type SendMessage } from '@switchboard/contracts';
import { deepMerge } from './deep-merge.js';
import type { UserActor } from '@switchboard/platform';
import { fakeActor, startService, type TestService } from '@switchboard/platform/testing';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { ChatConfig } from '../src/config.js';
import { service } from '../src/service.js';

export interface StoredFact {
  type: string;
  key: string;
  sequence: number;
  data: Record<string, unknown>;
}

/** chat-svc on a database of its own, and the few moves that most tests make. */
export class Chat {
  private constructor(readonly service: TestService) {}

  static async start(settings: Record<string, string> = {}): Promise<Chat> {
    return new Chat(await startService(service, { settings }));
  }

  stop(): Promise<void> {
    return this.service.stop();
  }

  readonly call: TestService['call'] = (contract, request, caller) =>
    this.service.call(contract, request, caller);

  person(workspaceId: string, role: Role, name: string = role): Promise<UserActor> {
    return fakeActor({ workspaceId, role, name });
  }

  /** A workspace with a customer, their conversation, an agent and an admin. */
  async scene(): Promise<Scene> {
    const workspaceId = uuid();
    const [customer, agent, colleague, admin] = await Promise.all([
      this.person(workspaceId, 'customer', 'Cleo'),
      this.person(workspaceId, 'agent', 'Ann'),
      this.person(workspaceId, 'agent', 'Bob'),
      this.person(workspaceId, 'admin', 'Ada'),
    ]);
    const conversation = await this.call(chat.createConversation, {}, customer);
    return { workspaceId, customer, agent, colleague, admin, conversation, id: conversation.id };
  }

  say(
    conversationId: string,
    by: UserActor,
    content: string,
    more: Partial<SendMessage> = {},
  ): Promise<Message> {
    return this.call(chat.sendMessage, { conversationId, content, ...more }, by);
  }

  get(id: string, by: UserActor): Promise<Conversation> {
    return this.call(chat.getConversation, { id }, by);
  }

  async thread(conversationId: string, by: UserActor): Promise<Message[]> {
    return (await this.call(chat.listMessages, { conversationId, limit: 100 }, by)).items;
  }

  /** The assistant's answer to the newest question, as ai-svc gives it. */
  async answer(
    workspaceId: string,
    conversationId: string,
    more: { unknown?: boolean; content?: string } = {},
  ): Promise<Message> {
    const byAi = { service: 'ai' } as const;
    const { question, epoch } = await this.call(chat.answerContext, { workspaceId, conversationId }, byAi);
    if (!question) throw new Error('Nothing to answer');
    return this.call(chat.landAnswer, { ...answerTo(workspaceId, question, epoch), ...more }, byAi);
  }

  /** The log of facts, in its order, as the relay publishes it. */
  async facts(key?: string): Promise<StoredFact[]> {
    const rows = await this.sql<StoredFact & { patch: Record<string, unknown> | null }>(
      `select type, key, sequence, data, patch from outbox where $1::text is null or key = $1 order by position`,
      [key ?? null],
    );
    return rows.map(({ patch, data, ...fact }) => ({ ...fact, data: deepMerge(data, patch) }));
  }

  /** As the tables' owner, who sees all rows. */
  async sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.service.app.get(ChatConfig).databaseOwnerUrl });
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }
}

export interface Scene {
  readonly workspaceId: string;
  readonly customer: UserActor;
  readonly agent: UserActor;
  readonly colleague: UserActor;
  readonly admin: UserActor;
  readonly conversation: Conversation;
  readonly id: string;
}

export function answerTo(workspaceId: string, question: Message, epoch: number) {
  return {
    workspaceId,
    conversationId: question.conversationId,
    inReplyTo: question.id,
    epoch,
    content: 'Open the settings [1].',
    sources: [{ n: 1, kind: 'faq' as const, id: uuid(), title: 'Settings', excerpt: 'Open the settings' }],
    metadata: { sentiment: 'neutral' as const, model: 'offline', tokensUsed: 12, cost: 0.1, confidence: 0.9 },
    assistantId: uuid(),
    unknown: false,
  };
}

/** Resolves to the error's code, or to `OK`. */
export const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'OK',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

/** Runs all tasks, at most `width` at a time. */
export async function inParallel<T>(width: number, tasks: (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < tasks.length; at = next++) results[at] = await tasks[at]!();
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
