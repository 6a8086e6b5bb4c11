import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Conversation } from '@switchboard/contracts';
import type { Api } from './support/api.js';
import { openDesk } from './support/desk.js';
import { Listener } from './support/socket.js';
import type { System } from './support/system.js';
import { ApiDocument } from './privacy/api-document.js';
import { type Attempt, deeds, questions, type Utterance, utterances } from './privacy/attempts.js';
import { CustomerEyes, type Seen } from './privacy/customer-eyes.js';
import { differences } from './privacy/differences.js';
import { type Desk, PrivateScene } from './privacy/private-scene.js';
import { leaksIn } from './privacy/staff-only.js';

/**
 * Staff talk about a customer; the customer asks everything there is to ask, tries everything there is to do, and listens.
 * Routes, parameters and bodies come from the running system's own document: what is built later is walked too.
 */
let system: System;
let desk: Desk;
let document: ApiDocument;
let scene: PrivateScene;
let eyes: CustomerEyes;
let ears: Listener[];
let staffEars: Listener[];

beforeAll(async () => {
  const opened = await openDesk();
  system = opened.system;
  desk = { ...opened, colleague: await opened.owner.colleague('agent', 'Carla Colleague') };
  document = await ApiDocument.of(system.address);
  const onBoth = (api: Api) => Promise.all([0, 1].map((at) => Listener.connect(api, system.gateway(at))));
  [ears, staffEars] = [await onBoth(desk.customer), await onBoth(desk.agent)];
  scene = await PrivateScene.build(desk, document);
  eyes = CustomerEyes.of(desk.customer);
  for (const ear of [...ears, ...staffEars]) await ear.join(scene.conversationId);
}, 300_000);
afterAll(async () => {
  for (const ear of [...(ears ?? []), ...(staffEars ?? [])]) ear.close();
  await system?.stop();
}, 60_000);

const leaks = (seen: readonly Seen[]): string[] =>
  seen.flatMap(({ attempt: { method, path }, text }) =>
    leaksIn(text, scene.secrets).map((leak) => `${method} ${path}: ${leak}`),
  );
const heardLeaks = (): string[] =>
  ears.flatMap(({ heard }) =>
    heard.flatMap(({ event, payload }) =>
      leaksIn(JSON.stringify(payload ?? null), scene.secrets).map((leak) => `${event}: ${leak}`),
    ),
  );
/** What each is acknowledged with. */
async function said(ear: Listener, all: readonly Utterance[]): Promise<string[]> {
  const acks: string[] = [];
  for (const { event, payload } of all) acks.push(JSON.stringify(await ear.emit(event, payload)));
  return acks;
}
const version = async (id: string): Promise<number> =>
  (await desk.customer.get<Conversation>(`/conversations/${id}`)).version;

describe('what staff say among themselves', () => {
  let asked: Attempt[];
  beforeAll(() => {
    asked = questions(document, scene);
  });

  it('is in no answer to any question', async () => {
    const seen = await eyes.see(asked);
    expect(new Set(seen.map(({ status }) => status)).has(200)).toBe(true);
    expect(leaks(seen)).toEqual([]);
    // The walk sees what there is to see.
    const staff = await desk.agent.get<unknown>(`/conversations/${scene.conversationId}/messages?limit=100`);
    expect(leaksIn(JSON.stringify(staff), scene.secrets)).not.toEqual([]);
  }, 120_000);

  it('changes no answer to any question: no search, count, order, time or version', async () => {
    const idle = [await eyes.see(asked), await eyes.see(asked)] as const;
    // What changes by itself, such as when a session was used last, tells nothing.
    const restless = differences(idle[0], idle[1]);
    await scene.gossip();
    const changed = differences(idle[1], await eyes.see(asked));
    expect([...changed].filter((place) => !restless.has(place))).toEqual([]);
  }, 240_000);

  it('is heard by nobody but staff, not even that something was said', async () => {
    for (const ear of ears) ear.heard.length = 0;
    const { conversationId } = scene;
    for (const mode of ['viewing', 'noting', 'replying'])
      await staffEars[0]!.emit('conversation:viewing', { conversationId, mode });
    await staffEars[1]!.emit('typing:start', { conversationId, private: true });
    await scene.gossip();
    // Staff and customers are told at the same moment, on the same gateway.
    for (const ear of staffEars)
      await ear.waitFor('conversation:updated', ({ tags }) => tags?.includes(scene.lastTag) ?? false);
    for (const ear of ears) {
      expect(ear.heard.map(({ event }) => event).filter((event) => event !== 'user:status')).toEqual([]);
    }
    await desk.agent.say(conversationId, 'Now it is public');
    for (const ear of ears)
      await ear.waitFor('message:received', ({ message }) => message.content === 'Now it is public');
    expect(heardLeaks()).toEqual([]);
  });

  it('leaves no gap in the versions', async () => {
    const { conversationId, twinId } = scene;
    const ids = [conversationId, twinId];
    const before = await Promise.all(ids.map(version));
    await scene.gossip();
    for (const id of ids) await desk.agent.say(id, 'Is it still dark?');
    await scene.gossip();
    const after = await Promise.all(ids.map(version));
    expect(after[0]! - before[0]!).toBe(after[1]! - before[1]!);
  });
});

describe('whatever a customer does', () => {
  it('is acknowledged without it', async () => {
    const acks = await said(ears[0]!, utterances(scene));
    expect(acks.some((ack) => ack.includes('"ok":true'))).toBe(true);
    expect(acks.flatMap((ack) => leaksIn(ack, scene.secrets))).toEqual([]);
    expect(heardLeaks()).toEqual([]);
  }, 60_000);

  it('is answered without it', async () => {
    // One after another: some of it ends their session.
    const done = await eyes.see(deeds(document, scene), 1);
    expect(done.filter(({ status }) => status >= 500 && status !== 503)).toEqual([]);
    expect(leaks(done)).toEqual([]);
    expect(leaks(await eyes.see(questions(document, scene)))).toEqual([]);
    expect(heardLeaks()).toEqual([]);
  }, 240_000);
});
