import type { Conversation, Message, Session } from '@switchboard/contracts';
import { randomUUID } from 'node:crypto';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly success: boolean;
    readonly data: T;
    readonly message?: string;
    readonly meta?: {
      readonly nextCursor?: string | null;
      readonly total?: number;
      readonly lastSeq?: number;
    };
    readonly error?: {
      readonly code: string;
      readonly message: string;
      readonly details?: { field: string; message: string }[];
      readonly requestId: string;
      readonly categories?: string[];
      readonly allowed?: string[];
    };
  };
}

export interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** The public REST API as a stranger's program sees it. */
export class Api {
  constructor(
    readonly address: string,
    readonly session: Session | null = null,
  ) {}

  static anonymous(address: string): Api {
    return new Api(address);
  }

  static async login(
    address: string,
    email: string,
    password = 'switchboard',
    workspaceSlug?: string,
  ): Promise<Api> {
    const { body } = await new Api(address).expect<Session>(200, 'POST', '/auth/login', {
      body: { email, password, workspaceSlug },
    });
    return new Api(address, body.data);
  }

  /**
   * A new workspace with its owner. What waits there stays in the queue until somebody takes it, unless the test is about
   * routing: a connected agent would have it before a test could look.
   */
  static async owner(address: string, name = 'Olga Owner', { automatic = false } = {}): Promise<Api> {
    const body = {
      name,
      email: `${randomUUID()}@example.org`,
      password: 'switchboard',
      workspaceName: `W ${randomUUID()}`,
    };
    const answer = await new Api(address).expect<Session>(201, 'POST', '/auth/register', { body });
    const owner = new Api(address, answer.body.data);
    if (!automatic) await owner.expect(200, 'PUT', '/routing/settings', { body: { automatic } });
    return owner;
  }

  /** A new customer of this workspace. */
  async customer(name = 'Clara Customer'): Promise<Api> {
    const { slug } = this.signedIn.workspace;
    const body = { name, email: `${randomUUID()}@example.org`, password: 'switchboard', workspaceSlug: slug };
    const answer = await new Api(this.address).expect<Session>(201, 'POST', '/auth/register', { body });
    return new Api(this.address, answer.body.data);
  }

  /** A new member of staff; `this` must be an admin. */
  async colleague(role: 'agent' | 'admin' | 'owner' = 'agent', name = 'Adam Agent'): Promise<Api> {
    const email = `${randomUUID()}@example.org`;
    await this.expect(201, 'POST', '/users', { body: { name, email, role, password: 'switchboard' } });
    return Api.login(this.address, email);
  }

  /** The same person through another gateway. */
  at(address: string): Api {
    return new Api(address, this.session);
  }

  get signedIn(): Session {
    if (!this.session) throw new Error('Not signed in');
    return this.session;
  }

  get userId(): string {
    return this.signedIn.user.id;
  }

  async call<T = unknown>(
    method: string,
    path: string,
    { body, headers = {} }: CallOptions = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.address}/api${path}`, {
      method,
      headers: {
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(this.session ? { authorization: `Bearer ${this.session.accessToken}` } : {}),
        ...headers,
      },
      body: written(body),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' || !isJson ? {} : JSON.parse(text),
    } as Answer<T>;
  }

  async expect<T = unknown>(
    status: number,
    method: string,
    path: string,
    options?: CallOptions,
  ): Promise<Answer<T>> {
    const answer = await this.call<T>(method, path, options);
    if (answer.status !== status) {
      throw new Error(
        `${method} ${path}: ${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`,
      );
    }
    return answer;
  }

  async get<T>(path: string): Promise<T> {
    return (await this.expect<T>(200, 'GET', path)).body.data;
  }

  async newConversation(body: object = {}): Promise<Conversation> {
    return (await this.expect<Conversation>(201, 'POST', '/conversations', { body })).body.data;
  }

  async say(conversationId: string, content: string, more: object = {}): Promise<Message> {
    const path = `/conversations/${conversationId}/messages`;
    const answer = await this.expect<{ userMessage: Message }>(201, 'POST', path, {
      body: { content, ...more },
    });
    return answer.body.data.userMessage;
  }

  messages(conversationId: string, query = ''): Promise<Message[]> {
    return this.get<Message[]>(`/conversations/${conversationId}/messages${query}`);
  }

  /** All public messages, page by page. */
  async allMessages(conversationId: string): Promise<Message[]> {
    const all: Message[] = [];
    for (;;) {
      const page = await this.messages(conversationId, `?limit=100&afterSeq=${all.at(-1)?.seq ?? 0}`);
      if (page.length === 0) return all;
      all.push(...page.filter(({ seq }) => seq !== null));
    }
  }
}

function written(body: unknown): BodyInit | undefined {
  if (body === undefined || typeof body === 'string' || body instanceof FormData) return body;
  return JSON.stringify(body);
}

/** A file as browsers send one. */
export function aFile(content: string | Uint8Array<ArrayBuffer>, name = 'a file'): FormData {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  return form;
}

/** The smallest PNG: one pixel. */
export const PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
