import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chat, type Message } from '@switchboard/contracts';
import { v7 as uuid } from 'uuid';
import { Chat, codeOf } from './chat.js';

let app: Chat;
beforeAll(async () => {
  app = await Chat.start();
}, 30_000);
afterAll(() => app.stop());

describe('a conversation that ticket-svc asks for', () => {
  it('has its customer’s messages told to it from then on, unless it is only to be linked', async () => {
    const { workspaceId, customer, conversation, id: conversationId } = await app.scene();
    const find = (linking?: boolean) =>
      app.call(chat.findForTicket, { workspaceId, conversationId, linking }, { service: 'ticket' });
    const told = async (): Promise<boolean> => {
      const { id } = await app.say(conversationId, customer, 'Where is my lamp?');
      const facts = (await app.facts()).filter(({ type }) => type === chat.ticketMessageCreated.type);
      return facts.some(({ data: { message } }) => (message as Message).id === id);
    };
    const known = {
      conversationId,
      number: conversation.number,
      customer: { id: customer.userId, name: 'Cleo' },
      assistantId: null,
    };
    expect(await find(true)).toEqual(known);
    expect(await told()).toBe(false);
    expect(await find()).toEqual(known);
    expect(await told()).toBe(true);
  });

  it('is one of the workspace', async () => {
    const [{ workspaceId }, { id: conversationId }] = [await app.scene(), await app.scene()];
    const find = (id: string) =>
      app.call(chat.findForTicket, { workspaceId, conversationId: id, linking: true }, { service: 'ticket' });
    for (const id of [conversationId, uuid()]) expect(await codeOf(find(id))).toBe('NOT_FOUND');
  });
});
