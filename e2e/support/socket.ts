import type { Conversation, ImportProgress, Joined, Message } from '@switchboard/contracts';
import { type Socket, io } from 'socket.io-client';
import type { Api } from './api.js';
import { until } from './system.js';

/** As much of each event's payload as tests look at. */
export interface Events {
  'message:received': { conversationId: string; message: Message };
  'message:updated': { conversationId: string; message: Message };
  'message:read': { conversationId: string; userId: string; upToSeq: number };
  'typing:user': { conversationId: string; userId: string };
  'typing:stop': { conversationId: string; userId: string };
  'ai:typing': { inReplyTo: string };
  'ai:delta': { inReplyTo: string; attempt: number; n: number; text: string };
  'ai:done': { inReplyTo: string; messageId: string | null; reason?: string };
  'conversation:updated': Conversation;
  'conversation:unread': { conversationId: string; unread: number };
  'user:status': { userId: string; status: string };
  'floor:updated': { at: string };
  'import:progress': ImportProgress;
  'session:ended': { reason: string };
  'sync:required': object;
}

export interface Heard {
  readonly event: string;
  readonly payload: unknown;
}

export type Ack<T = unknown> =
  { ok: true; data: T } | { ok: false; error: { code: string; message: string; categories?: string[] } };

/** A socket that remembers everything it heard, in order. */
export class Listener {
  readonly heard: Heard[] = [];

  private constructor(readonly socket: Socket) {
    socket.onAny((event: string, payload: unknown) => this.heard.push({ event, payload }));
  }

  static async connect(api: Api, address = api.address): Promise<Listener> {
    const listener = new Listener(open(address, api.signedIn.accessToken));
    await new Promise<void>((resolve, reject) => {
      listener.socket.once('connect', resolve);
      listener.socket.once('connect_error', reject);
    });
    return listener;
  }

  async emit<T = unknown>(event: string, payload: object): Promise<Ack<T>> {
    return this.socket.timeout(30_000).emitWithAck(event, payload);
  }

  async join(conversationId: string, more: object = {}): Promise<Joined> {
    const ack = await this.emit<Joined>('conversation:join', { conversationId, ...more });
    if (!ack.ok) throw new Error(`join: ${JSON.stringify(ack.error)}`);
    return ack.data;
  }

  of<E extends keyof Events>(event: E): Events[E][] {
    return this.heard.filter((one) => one.event === event).map(({ payload }) => payload as Events[E]);
  }

  /** The first payload of an event that fits, now or within the time. */
  async waitFor<E extends keyof Events>(
    event: E,
    fits: (payload: Events[E]) => boolean = () => true,
    withinMs = 15_000,
  ): Promise<Events[E]> {
    await until(`${event} is heard`, () => this.of(event).some(fits), withinMs);
    return this.of(event).find(fits)!;
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** A handshake that is expected to fail: its code. */
export async function refusedHandshake(
  address: string,
  token: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const socket = open(address, token, headers);
  try {
    const error = await new Promise<Error & { data?: { code?: string } }>((resolve, reject) => {
      socket.once('connect_error', resolve);
      socket.once('connect', () => reject(new Error('The handshake was accepted')));
    });
    return error.data?.code ?? error.message;
  } finally {
    socket.disconnect();
  }
}

function open(address: string, token: string, headers: Record<string, string> = {}): Socket {
  return io(address, {
    ...{ auth: { token }, transports: ['websocket'], forceNew: true, reconnection: false },
    extraHeaders: headers,
  });
}
