import type { Message } from '@switchboard/contracts';
import { randomUUID } from 'node:crypto';
import type { Api } from '../support/api.js';
import type { ApiDocument } from './api-document.js';

interface Identified {
  readonly id: string;
}

/** Words that only staff may ever read. As one word, so that a search would find it. */
export const secretWord = (): string => `secret${randomUUID().replaceAll('-', '')}`;

export interface Desk {
  readonly owner: Api;
  readonly agent: Api;
  readonly colleague: Api;
  readonly customer: Api;
}

/** A customer with a conversation, a ticket and a report, and what staff say about them among themselves. */
export class PrivateScene {
  readonly secrets: string[] = [];
  /** What was done last to the conversation: staff hear of it after all the rest. */
  lastTag = '';
  private linked = false;
  private readonly known = new Map<string, string>();

  private constructor(
    private readonly desk: Desk,
    private readonly document: ApiDocument,
  ) {}

  static async build(desk: Desk, document: ApiDocument): Promise<PrivateScene> {
    const scene = new PrivateScene(desk, document);
    await scene.converse();
    await scene.openTicket();
    await scene.report();
    await scene.gossip();
    return scene;
  }

  /** Everything there is to point at: what is the customer's, and what is not. */
  get ids(): string[] {
    return [...this.known.values()];
  }

  get slug(): string {
    return this.desk.owner.signedIn.workspace.slug;
  }

  get agentId(): string {
    return this.desk.agent.userId;
  }

  get conversationId(): string {
    return this.idOf('conversation');
  }

  get twinId(): string {
    return this.idOf('twin');
  }

  get ticketId(): string | undefined {
    return this.known.get('ticket');
  }

  /** What a field of this name points at; at a note, where it may be any message. */
  idFor(field: string): string {
    if (/conversation/i.test(field)) return this.conversationId;
    if (/message|reply/i.test(field)) return this.idOf('note');
    if (/ticket/i.test(field)) return this.ticketId ?? this.conversationId;
    return /agent|assignee|user|mention/i.test(field) ? this.agentId : this.conversationId;
  }

  /** What staff do among themselves, again and again: nothing of it is the customer's to notice. */
  async gossip(): Promise<void> {
    const { agent, colleague } = this.desk;
    const path = `/conversations/${this.conversationId}`;
    const target = (await agent.messages(this.conversationId)).find(({ seq }) => seq !== null)!;
    const say = (by: Api, more: object): Promise<Message> =>
      by.say(this.conversationId, `They are ${this.secret()}`, { private: true, ...more });
    const note = await say(agent, { mentions: [colleague.userId] });
    this.known.set('note', note.id);
    await say(colleague, { replyTo: target.id });
    await agent.expect(200, 'PATCH', path, { body: { tags: [this.secret()] } });
    this.lastTag = this.secret();
    const body = { ids: [this.conversationId], action: 'tag', tags: [this.lastTag] };
    await agent.expect(200, 'POST', '/conversations/bulk', { body });
    await this.gossipAboutTicket();
  }

  private async gossipAboutTicket(): Promise<void> {
    const { agent, owner } = this.desk;
    if (!this.ticketId) return;
    const path = `/tickets/${this.ticketId}`;
    const body = { content: `About them: ${this.secret()}` };
    const note = await agent.expect<Identified>(201, 'POST', `${path}/notes`, { body });
    this.known.set('ticketNote', note.body.data.id);
    await owner.expect(201, 'POST', `${path}/notes`, { body: { content: this.secret() } });
    await agent.expect(200, 'PATCH', path, { body: { tags: [this.secret()] } });
    // Linked at one time, unlinked at the next: neither the link nor the ticket found by it shows.
    this.linked = !this.linked;
    await agent.expect(200, this.linked ? 'PUT' : 'DELETE', `${path}/conversations/${this.conversationId}`);
    const messages = { content: this.secret(), private: true };
    await agent.expect(201, 'POST', `${path}/messages`, { body: messages });
  }

  /** Two alike: of one of them nobody says anything private. A person has both, so that no assistant answers. */
  private async converse(): Promise<void> {
    const { customer, agent } = this.desk;
    for (const name of ['conversation', 'twin']) {
      const { id } = await customer.newConversation({ title: `About my ${name}` });
      await agent.expect(200, 'POST', `/conversations/${id}/takeover`, { body: {} });
      const message = await customer.say(id, 'My lamp is dark');
      await agent.say(id, 'Did you switch it on?');
      this.known.set(name, id).set(`${name}Message`, message.id);
    }
    this.known.set('agent', this.agentId).set('customer', customer.userId).set('nothing', randomUUID());
  }

  private async openTicket(): Promise<void> {
    if (!this.document.has('POST /tickets')) return;
    const body = { title: 'A dark lamp', description: 'It stays dark.' };
    const made = await this.desk.customer.expect<Identified>(201, 'POST', '/tickets', { body });
    this.known.set('ticket', made.body.data.id);
  }

  /** One that is closed: the notes of its resolution are for staff. */
  private async report(): Promise<void> {
    const { customer, agent } = this.desk;
    if (!this.document.has('POST /reports')) return;
    const body = { conversationId: this.conversationId, issueType: 'other', description: 'Too slow' };
    const { id } = (await customer.expect<Identified>(201, 'POST', '/reports', { body })).body.data;
    await agent.expect(200, 'PUT', `/reports/${id}/assign`, { body: {} });
    await agent.expect(200, 'PUT', `/reports/${id}/resolve`, { body: { notes: this.secret() } });
    this.known.set('report', id);
  }

  private secret(): string {
    const word = secretWord();
    this.secrets.push(word);
    return word;
  }

  private idOf(name: string): string {
    const id = this.known.get(name);
    if (!id) throw new Error(`There is no ${name}`);
    return id;
  }
}
