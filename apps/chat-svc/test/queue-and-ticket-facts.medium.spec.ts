import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chat } from '@switchboard/contracts';
import { v7 as uuid } from 'uuid';
import { Chat } from './chat.js';

let app: Chat;
beforeAll(async () => {
  app = await Chat.start();
});
afterAll(() => app.stop());

/** What was announced of a conversation since it was made, by type. */
const types = async (id: string): Promise<string[]> => (await app.facts(id)).slice(1).map(({ type }) => type);

describe('a conversation that a ticket belongs to', () => {
  it('has its customer’s messages announced once more, for those who keep tickets', async () => {
    const { id, workspaceId, customer, agent } = await app.scene();
    await app.say(id, customer, 'Where is my parcel?');
    await app.call(chat.takeover, { id }, agent);
    await app.say(id, customer, 'One without a ticket');
    expect(await types(id)).not.toContain('chat.ticket-message.created');
    await app.call(chat.findForTicket, { workspaceId, conversationId: id }, { service: 'ticket' });
    await app.say(id, agent, 'I look into it');
    const { id: messageId } = await app.say(id, customer, 'Any news?');
    const [message, again] = (await app.facts(id)).slice(-2);
    expect([message?.type, again?.type]).toEqual(['chat.message.created', 'chat.ticket-message.created']);
    expect(again?.data['message']).toEqual(message?.data['message']);
    expect(again?.data['message']).toMatchObject({ id: messageId, senderType: 'customer' });
    const told = (await types(id)).filter((type) => type === 'chat.ticket-message.created');
    expect(told).toHaveLength(1);
  });
});

describe('a conversation that nobody has', () => {
  it('is announced as queued by the first message that waits, and by no other', async () => {
    const workspaceId = uuid();
    const [customer, agent] = [
      await app.person(workspaceId, 'customer'),
      await app.person(workspaceId, 'agent'),
    ];
    await app.call(chat.createConversation, {}, customer); // So that chat knows the customer.
    const { id } = await app.call(chat.createConversation, { customerId: customer.userId }, agent);
    for (const text of ['Hello', 'Is anybody there?', 'Please']) await app.say(id, customer, text);
    expect((await types(id)).filter((type) => type === 'chat.conversation.queued')).toHaveLength(1);
  });
});
