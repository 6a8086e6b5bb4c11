import { type Actor, MARK } from '../cast.js';
import { type Api, type CallOptions, PIXEL, aFile } from '../../support/api.js';
import { PASSWORD, type Scene, aFaq, aReport, aSheet, aTicket, anEmail } from '../scene.js';

export interface Attempt extends CallOptions {
  /** Filled in for `{…}` of the path: one for each. */
  readonly id?: string | readonly string[];
  readonly query?: string;
  /** Somebody in the actor's place. */
  readonly by?: Api;
  /** What a refused attempt must leave as it was, as the owner reads it. */
  readonly watch?: string;
}

type Aim = (scene: Scene, actor: Actor) => Attempt | Promise<Attempt>;

const nothing: Aim = () => ({});
const by =
  (body: object): Aim =>
  () => ({ body });
const twin =
  (body?: object): Aim =>
  async (scene, actor) => ({ by: await scene.twin(actor), body });
const conversation =
  (body?: (scene: Scene) => object): Aim =>
  async (scene) => {
    const id = await scene.conversation();
    return { id, body: body?.(scene), watch: `/conversations/${id}` };
  };
const user =
  (body?: object): Aim =>
  async (scene) => {
    const id = await scene.member();
    return { id, body, watch: `/users/${id}` };
  };
const client =
  (body?: object): Aim =>
  async (scene) => {
    const id = await scene.client();
    return { id, body, watch: `/clients/${id}` };
  };
const faq =
  (body?: object): Aim =>
  async (scene) => {
    const id = await scene.faq();
    return { id, body, watch: `/faqs/${id}` };
  };
const ticket =
  (body?: (scene: Scene) => object): Aim =>
  async (scene) => {
    const id = await scene.ticket();
    return { id, body: body?.(scene), watch: `/tickets/${id}` };
  };
const ticketAnd =
  (which: 'another' | 'linked'): Aim =>
  async (scene) => {
    const [id, conversationId] = await scene.ticketAnd(which);
    return { id: [id, conversationId], watch: `/tickets/${id}` };
  };
const report =
  (body?: object, stage: 'filed' | 'taken' = 'filed'): Aim =>
  async (scene) => {
    const id = await scene.report(stage);
    return { id, body, watch: `/reports/${id}` };
  };
const theWorkspace: Aim = () => ({ body: { settings: { registration: true } }, watch: '/workspace' });
const isStaff = ({ name }: Actor): boolean => /agent|admin|owner/.test(name);

/** What is sent to each route. Bodies are always good: only who sends them may make the difference. */
export const restRequests: Readonly<Record<string, Aim>> = {
  'POST /auth/register': ({ slug }) => ({
    body: { name: 'New', email: anEmail(), password: PASSWORD, workspaceSlug: slug },
  }),
  'POST /auth/login': ({ cast }) => ({
    body: { email: cast.api('x-customer').signedIn.user.email, password: PASSWORD },
  }),
  'POST /auth/refresh': async (scene, actor) => ({
    body: { refreshToken: (await scene.again(actor))?.refreshToken },
  }),
  'POST /auth/logout': async (scene, actor) => ({
    by: await scene.twin(actor),
    body: { refreshToken: (await scene.again(actor))?.refreshToken },
  }),
  'POST /auth/logout-all': twin(),
  'GET /auth/verify': nothing,
  'GET /auth/sessions': nothing,
  'DELETE /auth/sessions/{id}': async (scene) => ({ id: await scene.session() }),
  'GET /auth/profile': nothing,
  'PUT /auth/profile': by({ company: 'Acme' }),
  'PUT /auth/avatar': () => ({ body: aFile(PIXEL) }),
  'DELETE /auth/avatar': nothing,
  'GET /images/{id}': async (scene) => ({ id: await scene.image() }),
  'PUT /auth/preferences': by({ tone: 'casual' }),
  'PUT /auth/change-password': twin({ currentPassword: PASSWORD, newPassword: 'another password' }),
  'POST /auth/forgot-password': ({ cast }) => ({ body: { email: cast.api('other').signedIn.user.email } }),
  'POST /auth/reset-password': by({ token: 'made-up', newPassword: PASSWORD }),
  'POST /auth/verify-email': by({ token: 'made-up' }),
  'POST /auth/verify-email/resend': nothing,
  'GET /auth/jwks': nothing,
  'GET /auth/workspaces': nothing,
  'POST /auth/switch': ({ workspaceId }) => ({ body: { workspaceId } }),
  'POST /auth/join': async (scene) => ({ body: { workspaceSlug: await scene.thirdSlug() } }),
  'POST /workspaces': by({ name: 'Another one' }),
  'GET /workspaces/{slug}': ({ slug }) => ({ id: slug }),
  'GET /workspace': nothing,
  'PATCH /workspace': theWorkspace,
  'PUT /workspace/logo': () => ({ body: aFile(PIXEL) }),
  'DELETE /workspace/logo': nothing,
  'GET /users': () => ({ query: `?search=${MARK}` }),
  'POST /users': () => ({ body: { name: 'New', email: anEmail(), role: 'agent', password: PASSWORD } }),
  'GET /users/online': nothing,
  'GET /users/{id}': user(),
  'PUT /users/{id}': user({ company: 'Acme' }),
  'DELETE /users/{id}': user(),
  'POST /users/{id}/reset-password': user(),
  'GET /agents': nothing,
  'GET /customers': () => ({ query: `?search=${MARK}` }),
  'GET /customers/{id}': (scene) => ({ id: scene.idOf('customer') }),
  'GET /clients': () => ({ query: `?search=${MARK}` }),
  'POST /clients': by({ name: 'A new one' }),
  'GET /clients/{id}': client(),
  'PUT /clients/{id}': client({ country: 'Norway' }),
  'DELETE /clients/{id}': client(),
  'GET /clients/{id}/users': client(),
  'POST /clients/{id}/users': async (scene) => {
    const id = await scene.client();
    return { id, body: { userId: scene.idOf('other') }, watch: `/clients/${id}` };
  },
  'DELETE /clients/{id}/users': async (scene) => {
    const id = await scene.client();
    const userId = await scene.clientUser(id);
    return { id, query: `?userId=${userId}`, watch: `/clients/${id}` };
  },
  'POST /imports/users': () => ({ body: aFile(aSheet()) }),
  'GET /imports/{id}': async (scene) => ({ id: await scene.readImport() }),
  'POST /imports/{id}/commit': async (scene) => {
    const id = await scene.readImport();
    return { id, watch: `/imports/${id}` };
  },
  'GET /imports/{id}/credentials': async (scene) => {
    const id = await scene.doneImport();
    return { id, watch: `/imports/${id}` };
  },
  'GET /conversations': (scene) => ({ query: `?customer=${scene.idOf('customer')}&search=${MARK}` }),
  'GET /conversations/counts': nothing,
  'POST /conversations': (scene, actor) => ({
    body: isStaff(actor) ? { customerId: scene.idOf('customer') } : {},
  }),
  'GET /conversations/{id}': conversation(),
  'PATCH /conversations/{id}': conversation(() => ({ title: 'Changed' })),
  'DELETE /conversations/{id}': conversation(),
  'GET /conversations/{id}/messages': conversation(),
  'POST /conversations/{id}/messages': conversation(() => ({ content: 'Hello there' })),
  'PUT /conversations/{id}/read': conversation(() => ({ upToSeq: 1 })),
  'POST /conversations/{id}/handoff': conversation(() => ({ reason: 'Please' })),
  'POST /conversations/{id}/takeover': conversation(() => ({})),
  'POST /conversations/{id}/handback': conversation(),
  'POST /conversations/{id}/assign': conversation((scene) => ({ agentId: scene.idOf('agent') })),
  'POST /conversations/{id}/retry': conversation(() => ({})),
  'POST /conversations/{id}/rating': async (scene) => {
    const id = await scene.resolved();
    return { id, body: { score: 5, comment: 'Good' }, watch: `/conversations/${id}` };
  },
  'POST /conversations/bulk': async (scene) => {
    const id = await scene.conversation();
    return { body: { ids: [id], action: 'resolve' }, watch: `/conversations/${id}` };
  },
  'POST /conversations/bulk/undo': async (scene) => ({ body: { undoToken: await scene.undoToken() } }),
  'GET /reports': nothing,
  'POST /reports': async (scene) => ({ body: aReport(await scene.conversation()) }),
  'GET /reports/stats': nothing,
  'GET /reports/{id}': report(),
  'PUT /reports/{id}/assign': report({}),
  'PUT /reports/{id}/resolve': report({ notes: 'Settled' }, 'taken'),
  'PUT /reports/{id}/dismiss': report({}, 'taken'),
  'GET /notifications': nothing,
  'PUT /notifications/read': by({}),
  'GET /routing/me': nothing,
  'PUT /routing/me': by({ availability: 'away' }),
  'GET /routing/settings': nothing,
  // As it is: everyone is asked at the same time, and what one may change the others would see.
  'PUT /routing/settings': () => ({ body: { defaultCapacity: 10 }, watch: '/routing/settings' }),
  'GET /floor': nothing,
  'GET /assistants': nothing,
  'GET /faqs': ({ slug }, { name }) => ({
    query: name === 'none' ? `?workspace=${slug}` : `?search=${MARK}`,
  }),
  'POST /faqs': () => ({ body: aFaq() }),
  'GET /faqs/{id}': async (scene) => ({ id: await scene.faq(), query: `?workspace=${scene.slug}` }),
  'PUT /faqs/{id}': faq({ answer: 'Changed' }),
  'DELETE /faqs/{id}': faq(),
  'GET /faqs/{id}/versions': faq(),
  'GET /tickets': (scene) => ({ query: `?customer=${scene.idOf('customer')}&search=${MARK}` }),
  'GET /tickets/counts': nothing,
  'POST /tickets': (scene, actor) => ({ body: aTicket(scene, isStaff(actor)) }),
  'GET /tickets/{id}': ticket(),
  'PATCH /tickets/{id}': ticket(() => ({ title: 'Changed' })),
  'DELETE /tickets/{id}': ticket(),
  'PUT /tickets/{id}/status': ticket(() => ({ status: 'closed' })),
  'PUT /tickets/{id}/assignee': ticket((scene) => ({ agentId: scene.idOf('agent') })),
  'POST /tickets/{id}/escalate': ticket(() => ({ reason: 'Please' })),
  'PUT /tickets/{id}/conversations/{conversationId}': ticketAnd('another'),
  'DELETE /tickets/{id}/conversations/{conversationId}': ticketAnd('linked'),
  'GET /tickets/{id}/messages': ticket(),
  'POST /tickets/{id}/messages': ticket(() => ({ content: 'Hello there' })),
  'GET /tickets/{id}/notes': ticket(),
  'POST /tickets/{id}/notes': ticket(() => ({ content: 'Between us' })),
  'GET /tickets/{id}/history': ticket(),
};
