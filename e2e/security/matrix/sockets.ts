import { type Ack, Listener, refusedHandshake } from '../../support/socket.js';
import { sources } from '../sources.js';
import { type Actor, type ActorName, type Cast, secretFor } from '../cast.js';
import type { Scene } from '../scene.js';

/** What goes with each event besides the conversation. */
const payloads: Readonly<Record<string, (scene: Scene) => object>> = {
  'message:send': () => ({ content: 'Hello there' }),
  'message:read': () => ({ upToSeq: 1 }),
  'conversation:viewing': () => ({ mode: 'viewing' }),
  'presence:set': () => ({ status: 'online' }),
  'auth:renew': ({ cast }) => ({ token: cast.api('customer').signedIn.accessToken }),
};
const ABOUT_NO_CONVERSATION = new Set(['presence:set', 'auth:renew']);

/** Every event the gateway listens to, as its handlers name them. */
export function eventsOfGateway(): string[] {
  return sources('apps/gateway/src', /\.gateway\.ts$/).flatMap((text) =>
    [...text.matchAll(/@SubscribeMessage\('([^']+)'\)/g)].map(([, event]) => event!),
  );
}

/** A socket for each actor who may have one, on the second gateway. */
export class Ears {
  private readonly listeners = new Map<ActorName, Listener>();

  private constructor(private readonly scene: Scene) {}

  static async open(scene: Scene, { all }: Cast): Promise<Ears> {
    const ears = new Ears(scene);
    const signedIn = all.filter(({ name }) => name !== 'none' && name !== 'expired');
    await Promise.all(
      signedIn.map(async ({ name, api, system }) =>
        ears.listeners.set(name, await Listener.connect(api, system.gateway(1))),
      ),
    );
    return ears;
  }

  /** What the actor is told. */
  async attempt(event: string, { name, api, system }: Actor): Promise<string> {
    const listener = this.listeners.get(name);
    if (!listener) {
      const token = name === 'none' ? '' : api.signedIn.accessToken;
      return `401 ${await refusedHandshake(system.address, token)}`;
    }
    const conversationId = await this.scene.conversation();
    const place = ABOUT_NO_CONVERSATION.has(event) ? {} : { conversationId };
    if (event !== 'conversation:join') await listener.emit('conversation:join', { conversationId });
    return told(await listener.emit(event, { ...place, ...payloads[event]?.(this.scene) }));
  }

  /** Events in which someone heard words that are not theirs to hear. */
  leaks(): string[] {
    return [...this.listeners].flatMap(([name, { heard }]) => {
      const secret = secretFor(name);
      const said = secret ? heard.filter(({ payload }) => JSON.stringify(payload)?.includes(secret)) : [];
      return said.map(({ event }) => `${name} heard ${event}`);
    });
  }

  close(): void {
    for (const listener of this.listeners.values()) listener.close();
  }
}

const STATUS: Readonly<Record<string, string>> = { FORBIDDEN: '403', NOT_FOUND: '404' };

function told(ack: Ack): string {
  return ack.ok ? 'ok' : `${STATUS[ack.error.code] ?? '400'} ${ack.error.code}`;
}
