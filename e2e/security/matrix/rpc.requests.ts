import { randomUUID } from 'node:crypto';
import type { Api } from '../../support/api.js';
import type { Actor } from '../cast.js';
import { PASSWORD, type Scene, aFaq, aReport, aTicket, anEmail } from '../scene.js';

export interface RpcAttempt {
  readonly data?: object;
  /** Somebody in the actor's place. */
  readonly by?: Api;
  /** What a refused attempt must leave as it was, as the owner reads it over REST. */
  readonly watch?: string;
}

type Aim = (scene: Scene, actor: Actor) => RpcAttempt | Promise<RpcAttempt>;

const from = { device: 'A test', address: '127.0.0.1' };
const send =
  (data: object): Aim =>
  () => ({ data });
const conversation =
  (data: object | ((scene: Scene) => object) = {}, key: 'id' | 'conversationId' = 'id'): Aim =>
  async (scene) => {
    const id = await scene.conversation();
    const more = typeof data === 'function' ? data(scene) : data;
    return { data: { [key]: id, ...more }, watch: `/conversations/${id}` };
  };
const thread = (data: object = {}): Aim => conversation(data, 'conversationId');
const user =
  (data: object = {}): Aim =>
  async (scene) => {
    const id = await scene.member();
    return { data: { id, ...data }, watch: `/users/${id}` };
  };
const client =
  (data: object = {}): Aim =>
  async (scene) => {
    const id = await scene.client();
    return { data: { id, ...data }, watch: `/clients/${id}` };
  };
const faq =
  (data: object = {}): Aim =>
  async (scene) => {
    const id = await scene.faq();
    return { data: { id, ...data }, watch: `/faqs/${id}` };
  };
const ticket =
  (data: object | ((scene: Scene) => object) = {}): Aim =>
  async (scene) => {
    const id = await scene.ticket();
    const more = typeof data === 'function' ? data(scene) : data;
    return { data: { id, ...more }, watch: `/tickets/${id}` };
  };
const ticketAnd =
  (which: 'another' | 'linked'): Aim =>
  async (scene) => {
    const [id, conversationId] = await scene.ticketAnd(which);
    return { data: { id, conversationId }, watch: `/tickets/${id}` };
  };
const report =
  (data: object = {}, stage: 'filed' | 'taken' = 'filed'): Aim =>
  async (scene) => {
    const id = await scene.report(stage);
    return { data: { id, ...data }, watch: `/reports/${id}` };
  };
const isStaff = ({ name }: Actor): boolean => /agent|admin|owner/.test(name);

/** What goes with each call; those that aren't named take nothing. Always good: only the caller may make the difference. */
export const rpcRequests: Readonly<Record<string, Aim>> = {
  'auth.sessions.register': ({ slug }) => ({
    data: { name: 'New', email: anEmail(), password: PASSWORD, workspaceSlug: slug, from },
  }),
  'auth.sessions.login': ({ cast }, { name }) => ({
    data: {
      email: cast.api(name === 'none' ? 'x-customer' : name).signedIn.user.email,
      password: PASSWORD,
      from,
    },
  }),
  'auth.sessions.refresh': async (scene, actor) => ({
    data: { refreshToken: (await scene.again(actor))?.refreshToken ?? 'made-up', from },
  }),
  'auth.sessions.logout': async (scene, actor) => ({ by: await scene.twin(actor) }),
  'auth.sessions.logout-all': async (scene, actor) => ({ by: await scene.twin(actor) }),
  'auth.sessions.end': async (scene) => ({ data: { id: await scene.session() } }),
  'auth.profile.update': send({ company: 'Acme' }),
  'auth.profile.prefer': send({ tone: 'casual' }),
  'auth.uploads.start': send({ purpose: 'avatar', bytes: 1 }),
  // Nobody's: that one of another person is the same is shown beside the service.
  'auth.uploads.append': () => ({ data: { id: randomUUID(), index: 0, data: 'AAAA' } }),
  'auth.profile.avatar': () => ({ data: { uploadId: randomUUID() } }),
  'auth.images.get': async (scene) => ({ data: { id: await scene.image() } }),
  'auth.workspaces.logo': () => ({ data: { uploadId: randomUUID() }, watch: '/workspace' }),
  'auth.passwords.change': async (scene, actor) => ({
    by: await scene.twin(actor),
    data: { currentPassword: PASSWORD, newPassword: 'another password' },
  }),
  'auth.passwords.forget': send({ email: 'nobody@example.org' }),
  'auth.passwords.reset': send({ token: 'made-up', newPassword: PASSWORD }),
  'auth.emails.verify': send({ token: 'made-up' }),
  'auth.workspaces.switch': ({ workspaceId }) => ({ data: { workspaceId } }),
  'auth.workspaces.join': async (scene) => ({ data: { workspaceSlug: await scene.thirdSlug() } }),
  'auth.workspaces.create': send({ name: 'Another one' }),
  'auth.workspaces.find': ({ slug }) => ({ data: { slug } }),
  'auth.workspaces.update': () => ({ data: { settings: { registration: true } }, watch: '/workspace' }),
  'auth.users.get': user(),
  'auth.users.create': () => ({ data: { name: 'New', email: anEmail(), role: 'agent', password: PASSWORD } }),
  'auth.users.update': user({ company: 'Acme' }),
  'auth.users.remove': user(),
  'auth.users.send-reset': user(),
  'auth.customers.get': (scene) => ({ data: { id: scene.idOf('customer') } }),
  'auth.imports.start': () => ({ data: { uploadId: randomUUID() } }),
  'auth.imports.get': async (scene) => ({ data: { id: await scene.readImport() } }),
  'auth.imports.commit': async (scene) => {
    const id = await scene.readImport();
    return { data: { id }, watch: `/imports/${id}` };
  },
  'auth.imports.read-credentials': async (scene) => ({ data: { id: await scene.doneImport(), afterRow: 0 } }),
  'auth.imports.forget-credentials': async (scene) => {
    const id = await scene.doneImport();
    return { data: { id }, watch: `/imports/${id}` };
  },
  'auth.clients.get': client(),
  'auth.clients.create': send({ name: 'A new one' }),
  'auth.clients.update': client({ country: 'Norway' }),
  'auth.clients.delete': client(),
  'auth.clients.users': client(),
  'auth.clients.link': async (scene) => {
    const id = await scene.client();
    return { data: { id, userId: scene.idOf('other') }, watch: `/clients/${id}` };
  },
  'auth.clients.unlink': async (scene) => {
    const id = await scene.client();
    return { data: { id, userId: await scene.clientUser(id) }, watch: `/clients/${id}` };
  },
  'chat.conversations.create': (scene, actor) => ({
    data: isStaff(actor) ? { customerId: scene.idOf('customer') } : {},
  }),
  'chat.conversations.list': (scene) => ({ data: { customer: scene.idOf('customer') } }),
  'chat.conversations.get': conversation(),
  'chat.conversations.join': thread(),
  'chat.conversations.update': conversation({ title: 'Changed' }),
  'chat.conversations.delete': conversation(),
  'chat.conversations.rate': async (scene) => {
    const id = await scene.resolved();
    return { data: { id, score: 5 }, watch: `/conversations/${id}` };
  },
  'chat.conversations.bulk': async (scene) => {
    const id = await scene.conversation();
    return { data: { ids: [id], action: 'resolve' } };
  },
  'chat.conversations.undo-bulk': async (scene) => ({ data: { undoToken: await scene.undoToken() } }),
  'chat.conversations.handoff': conversation(),
  'chat.conversations.takeover': conversation(),
  'chat.conversations.handback': conversation(),
  'chat.conversations.assign': conversation((scene) => ({ agentId: scene.idOf('agent') })),
  'chat.messages.list': thread(),
  'chat.messages.send': thread({ content: 'Hello there' }),
  'chat.messages.read': thread({ upToSeq: 1 }),
  'chat.messages.retry': thread(),
  'chat.answers.stop': conversation(),
  'chat.people.figures': (scene) => ({ data: { ids: [scene.idOf('customer')] } }),
  'ticket.reports.create': async (scene) => ({ data: aReport(await scene.conversation()) }),
  'ticket.reports.get': report(),
  'ticket.reports.assign': report(),
  'ticket.reports.resolve': report({ notes: 'Settled' }, 'taken'),
  'ticket.reports.dismiss': report({}, 'taken'),
  'ai.faqs.list': ({ workspaceId }) => ({ data: { workspaceId } }),
  'ai.faqs.get': async (scene) => ({ data: { id: await scene.faq(), workspaceId: scene.workspaceId } }),
  'ai.faqs.create': () => ({ data: aFaq() }),
  'ai.faqs.update': faq({ answer: 'Changed' }),
  'ai.faqs.delete': faq(),
  'ai.faqs.versions': faq(),
  'chat.conversations.count-workspace': ({ workspaceId }) => ({ data: { workspaceId } }),
  'ticket.routing.update-own': send({ availability: 'away' }),
  // As it is: everyone is asked at the same time, and what one may change the others would see.
  'ticket.routing.update-settings': () => ({ data: { defaultCapacity: 10 }, watch: '/routing/settings' }),
  'ticket.presence.tell': ({ workspaceId }) => ({
    data: { workspaceId, gatewayId: randomUUID(), people: [], leaseMs: 30_000 },
  }),
  'chat.reports.find': async (scene) => ({
    data: { workspaceId: scene.workspaceId, conversationId: await scene.conversation() },
  }),
  'chat.conversations.auto-assign': async (scene) => ({
    data: {
      workspaceId: scene.workspaceId,
      conversationId: await scene.conversation(),
      decisionId: randomUUID(),
      from: null,
      to: scene.idOf('agent'),
      because: { rule: 'least_loaded', candidates: [], at: new Date().toISOString() },
    },
  }),
  'chat.answers.context': async (scene) => ({
    data: { workspaceId: scene.workspaceId, conversationId: await scene.conversation() },
  }),
  'ticket.tickets.create': (scene, actor) => ({ data: aTicket(scene, isStaff(actor)) }),
  'ticket.tickets.list': (scene) => ({ data: { customer: scene.idOf('customer') } }),
  'ticket.tickets.get': ticket(),
  'ticket.tickets.update': ticket({ title: 'Changed' }),
  'ticket.tickets.delete': ticket(),
  'ticket.tickets.set-status': ticket({ status: 'closed' }),
  'ticket.tickets.assign': ticket((scene) => ({ agentId: scene.idOf('agent') })),
  'ticket.tickets.escalate': ticket(),
  'ticket.tickets.link-conversation': ticketAnd('another'),
  'ticket.tickets.unlink-conversation': ticketAnd('linked'),
  'ticket.tickets.thread': ticket({ writing: true }),
  'ticket.tickets.history': ticket(),
  'ticket.notes.list': ticket(),
  'ticket.notes.add': ticket({ content: 'Between us' }),
  'chat.tickets.find': async (scene) => ({
    data: { workspaceId: scene.workspaceId, conversationId: await scene.conversation() },
  }),
};
