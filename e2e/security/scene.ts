import type { BulkDone, Faq, Session, SessionInfo, User, UserImport } from '@switchboard/contracts';
import { randomUUID } from 'node:crypto';
import { Api, PIXEL, aFile } from '../support/api.js';
import { until } from '../support/system.js';
import { type Actor, type Cast, MARK, PRIVATE_MARK } from './cast.js';

export const PASSWORD = 'switchboard';

/** Makes what an attempt is aimed at, fresh for each: nothing one actor does may help or hinder the next. */
export class Scene {
  constructor(readonly cast: Cast) {}

  get workspaceId(): string {
    return this.cast.api('owner').signedIn.workspace.id;
  }

  get slug(): string {
    return this.cast.api('owner').signedIn.workspace.slug;
  }

  idOf(name: 'customer' | 'other' | 'agent' | 'admin' | 'owner'): string {
    return this.cast.api(name).userId;
  }

  /** The customer's, with a word of theirs in it. */
  async conversation(): Promise<string> {
    const customer = this.cast.api('customer');
    const { id } = await customer.newConversation({ title: `${MARK} ${PRIVATE_MARK}` });
    return id;
  }

  /** One that its customer may rate. */
  async resolved(): Promise<string> {
    const id = await this.conversation();
    await this.cast.api('customer').expect(200, 'PATCH', `/conversations/${id}`, {
      body: { status: 'resolved' },
    });
    return id;
  }

  /** What takes back the agent's bulk command. */
  async undoToken(): Promise<string> {
    const body = { ids: [await this.conversation()], action: 'resolve' };
    const agent = this.cast.api('agent');
    const done = await agent.expect<BulkDone>(200, 'POST', '/conversations/bulk', { body });
    return done.body.data.undoToken!;
  }

  /** The customer's, with a word of theirs in it, and a note of the staff's. */
  async ticket(): Promise<string> {
    const body = { title: `${MARK} ${PRIVATE_MARK}`, description: `${MARK} ${PRIVATE_MARK}` };
    const made = await this.cast.api('customer').expect<{ id: string }>(201, 'POST', '/tickets', { body });
    const { id } = made.body.data;
    const note = { content: `${MARK} note` };
    await this.cast.api('agent').expect(201, 'POST', `/tickets/${id}/notes`, { body: note });
    return id;
  }

  /** A ticket, and a conversation of the same customer besides its own. */
  async ticketAnd(which: 'another' | 'linked'): Promise<readonly [ticket: string, conversation: string]> {
    const pair = [await this.ticket(), await this.conversation()] as const;
    const path = `/tickets/${pair[0]}/conversations/${pair[1]}`;
    if (which === 'linked') await this.cast.api('agent').expect(200, 'PUT', path);
    return pair;
  }

  /** The customer's, about a conversation of theirs. `taken`: the owner has it. */
  async report(stage: 'filed' | 'taken'): Promise<string> {
    const body = aReport(await this.conversation(), `${MARK} ${PRIVATE_MARK}`);
    const filed = await this.cast.api('customer').expect<{ id: string }>(201, 'POST', '/reports', { body });
    const { id } = filed.body.data;
    const to = { agentId: this.idOf('owner') };
    if (stage === 'taken')
      await this.cast.api('owner').expect(200, 'PUT', `/reports/${id}/assign`, { body: to });
    return id;
  }

  async faq(): Promise<string> {
    return (await this.cast.api('owner').expect<Faq>(201, 'POST', '/faqs', { body: aFaq(MARK) })).body.data
      .id;
  }

  /** A further agent of the attacked workspace. */
  async member(): Promise<string> {
    const body = { name: `${MARK} Member`, email: anEmail(), role: 'agent', password: PASSWORD };
    return (await this.cast.api('owner').expect<{ id: string }>(201, 'POST', '/users', { body })).body.data
      .id;
  }

  /** A client company of the attacked workspace, without people. */
  async client(): Promise<string> {
    const body = { name: `${MARK} Client` };
    return (await this.cast.api('owner').expect<{ id: string }>(201, 'POST', '/clients', { body })).body.data
      .id;
  }

  /** Somebody who is linked to it. */
  async clientUser(clientId: string): Promise<string> {
    const userId = await this.member();
    await this.cast.api('owner').expect(201, 'POST', `/clients/${clientId}/users`, { body: { userId } });
    return userId;
  }

  /** A sheet of one person that was read and waits to be committed. */
  async readImport(): Promise<string> {
    const owner = this.cast.api('owner');
    const { body } = await owner.expect<{ id: string }>(202, 'POST', '/imports/users', {
      body: aFile(aSheet(MARK)),
    });
    await this.importIs(body.data.id, 'ready');
    return body.data.id;
  }

  /** One whose generated password waits to be fetched. */
  async doneImport(): Promise<string> {
    const id = await this.readImport();
    await this.cast.api('owner').expect(202, 'POST', `/imports/${id}/commit`);
    await this.importIs(id, 'done');
    return id;
  }

  private importIs(id: string, status: string): Promise<void> {
    const owner = this.cast.api('owner');
    return until(`the import is ${status}`, async () => {
      return (await owner.get<UserImport>(`/imports/${id}`)).status === status;
    });
  }

  /** Of a colleague, whom nothing else in the tables touches. */
  async image(): Promise<string> {
    const colleague = await this.cast.api('owner').colleague('agent', `${MARK} Face`);
    const { body } = await colleague.expect<User>(200, 'PUT', '/auth/avatar', { body: aFile(PIXEL) });
    return body.data.avatarUrl!.split('/').at(-1)!;
  }

  /** A session of the customer's, besides the one that the tables use. */
  async session(): Promise<string> {
    const { address, signedIn } = this.cast.api('customer');
    const again = await Api.login(address, signedIn.user.email);
    const sessions = await again.get<SessionInfo[]>('/auth/sessions');
    return sessions.find(({ current }) => current)!.id;
  }

  /** A workspace that is nobody's in the tables. */
  async thirdSlug(): Promise<string> {
    return (await Api.owner(this.cast.system.address)).signedIn.workspace.slug;
  }

  /** Somebody in the same role and workspace as the actor, for what would end the actor's own session. */
  async twin({ name, api }: Actor): Promise<Api> {
    if (name === 'none' || name === 'expired') return api;
    const owner = this.cast.api(name.startsWith('x-') ? 'x-owner' : 'owner');
    const { role } = api.signedIn;
    return role === 'customer' ? owner.customer() : owner.colleague(role);
  }

  /** A sign-in of the same person, to be used up. */
  async again({ name, api }: Actor): Promise<Session | null> {
    if (name === 'none') return null;
    return (await Api.login(api.address, api.signedIn.user.email)).signedIn;
  }
}

export const anEmail = (): string => `${randomUUID()}@example.org`;

/** A CSV of one person. */
export const aSheet = (words = ''): string => `Name,E-Mail\n${words} Imported,${anEmail()}\n`;

export const aFaq = (words = '') => ({
  category: 'general',
  question: `Is ${words} ${randomUUID()} a question?`,
  answer: `It is, ${words}.`,
});

export const aTicket = (scene: Scene, byStaff: boolean) => ({
  title: `A ticket ${randomUUID()}`,
  description: 'What it is about',
  ...(byStaff ? { customerId: scene.idOf('customer') } : {}),
});

export const aReport = (conversationId: string, words = 'It') => ({
  conversationId,
  issueType: 'incorrect_information',
  description: `${words} was wrong`,
});
