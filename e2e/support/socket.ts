import type { Conversation, Message } from '@switchboard/contracts';
import { type Socket, io } from 'socket.io-client';
import type { Api } from './api.js';
import { until } from './system.js';

export interface Heard {
  readonly event: string;
  readonly payload: any;
}

export type Ack<T = any> =
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

  async emit<T = any>(event: string, payload: object): Promise<Ack<T>> {
    return this.socket.timeout(30_000).emitWithAck(event, payload);
  }

  async join(
    conversationId: string,
    more: object = {},
  ): Promise<{ conversation: Conversation; messages: Message[]; lastSeq: number; more: boolean }> {
    const ack = await this.emit('conversation:join', { conversationId, ...more });
    if (!ack.ok) throw new Error(`join: ${JSON.stringify(ack.error)}`);
    return ack.data;
  }

  of(event: string): any[] {
    return this.heard.filter((one) => one.event === event).map(({ payload }) => payload);
  }

  /** The first payload of an event that fits, now or within the time. */
  async waitFor(
    event: string,
    fits: (payload: any) => boolean = () => true,
    withinMs = 15_000,
  ): Promise<any> {
    await until(`${event} is heard`, () => this.of(event).some(fits), withinMs);
    return this.of(event).find(fits);
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
