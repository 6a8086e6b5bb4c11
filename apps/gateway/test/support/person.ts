import { randomUUID } from 'node:crypto';
import type { Conversation, Message, Session, SentMessage } from '@switchboard/contracts';
import type { Json } from './json.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

/** A client of the public API. */
export class Person {
  constructor(
    readonly url: string,
    readonly session?: Session,
  ) {}

  static async owner(url: string): Promise<Person> {
    const body = {
      name: 'Olga',
      email: `${randomUUID()}@example.org`,
      password: 'switchboard',
      workspaceName: 'W',
    };
    return new Person(url, await new Person(url).data(201, 'POST', '/auth/register', body));
  }

  async customer(name = 'Clara'): Promise<Person> {
    const email = `${randomUUID()}@example.org`;
    await this.data(201, 'POST', '/users', { name, email, role: 'customer', password: 'switchboard' });
    return this.login(email);
  }

  async agent(name = 'Adam', role = 'agent'): Promise<Person> {
    const email = `${randomUUID()}@example.org`;
    await this.data(201, 'POST', '/users', { name, email, role, password: 'switchboard' });
    return this.login(email);
  }

  async login(email: string): Promise<Person> {
    const session = await this.data(200, 'POST', '/auth/login', { email, password: 'switchboard' });
    return new Person(this.url, session);
  }

  at(url: string): Person {
    return new Person(url, this.session);
  }

  get id(): string {
    return this.session?.user.id ?? '';
  }

  get token(): string {
    return this.session?.accessToken ?? '';
  }

  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.session ? { authorization: `Bearer ${this.token}` } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
  }

  async data(status: number, method: string, path: string, body?: unknown): Promise<Json> {
    const answer = await this.call(method, path, body);
    if (answer.status !== status) {
      throw new Error(
        `${method} ${path}: ${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`,
      );
    }
    return answer.body.data;
  }

  begin(body: object = {}): Promise<Conversation> {
    return this.data(201, 'POST', '/conversations', body);
  }

  async say(conversationId: string, content: string, more: object = {}): Promise<Message> {
    const path = `/conversations/${conversationId}/messages`;
    const sent: SentMessage = await this.data(201, 'POST', path, { content, ...more });
    return sent.userMessage;
  }
}
