import { io, type Socket } from 'socket.io-client';
import type { Person } from './person.js';
import { until } from './until.js';
import type { Json } from './json.js';

/** A socket that remembers what it heard, in order. */
export class Ear {
  readonly heard: { name: string; data: Json }[] = [];

  private constructor(readonly socket: Socket) {
    socket.onAny((name: string, data: unknown) => this.heard.push({ name, data }));
  }

  static async open(person: Person, url = person.url, options: object = {}): Promise<Ear> {
    const auth = { token: person.token };
    const ear = new Ear(
      io(url, { auth, transports: ['websocket'], forceNew: true, reconnection: false, ...options }),
    );
    await new Promise<void>((resolve, reject) => {
      ear.socket.once('connect', resolve);
      ear.socket.once('connect_error', reject);
    });
    return ear;
  }

  /** The code a handshake was refused with. */
  static async refusal(person: Person, options: object = {}): Promise<string> {
    const error: Json = await Ear.open(person, person.url, options).then(
      () => ({}),
      (reason: unknown) => reason,
    );
    return error.data?.code;
  }

  say(name: string, data: object): Promise<Json> {
    return this.socket.timeout(10_000).emitWithAck(name, data);
  }

  async join(conversationId: string, more: object = {}): Promise<Json> {
    const ack = await this.say('conversation:join', { conversationId, ...more });
    if (!ack.ok) throw new Error(JSON.stringify(ack.error));
    return ack.data;
  }

  of(name: string): Json[] {
    return this.heard.filter((each) => each.name === name).map(({ data }) => data);
  }

  wait(name: string, fits: (data: Json) => boolean = () => true, withinMs = 10_000): Promise<Json> {
    return until(`${name} is heard`, () => this.of(name).find(fits), withinMs);
  }

  close(): void {
    this.socket.disconnect();
  }
}
