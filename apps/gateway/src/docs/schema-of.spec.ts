import { Conversation, SendMessageBody, UserQuery, fieldsOf } from '@switchboard/contracts';
import { Schemas } from './schema-of.js';

test('a shape becomes a component, with those it contains', () => {
  const sut = new Schemas();
  expect(sut.refTo(Conversation)).toEqual({ $ref: '#/components/schemas/Conversation' });
  expect(Object.keys(sut.components)).toEqual(
    expect.arrayContaining(['Conversation', 'ConversationMember', 'PersonRef', 'MessageCounts']),
  );
  const { properties, required } = sut.components['Conversation'] ?? {};
  expect(properties?.['status']).toEqual({
    type: 'string',
    enum: ['active', 'escalated', 'snoozed', 'resolved'],
  });
  expect(properties?.['assignedAgent']).toEqual({
    allOf: [{ $ref: '#/components/schemas/PersonRef' }],
    nullable: true,
  });
  expect(required).toContain('unread');
  expect(required).not.toContain('tags');
});

test('limits are those that are validated', () => {
  const sut = new Schemas();
  sut.refTo(SendMessageBody);
  expect(sut.components['SendMessageBody']?.properties).toMatchObject({
    content: { type: 'string', minLength: 1, maxLength: 4_000 },
    mentions: { type: 'array', items: { type: 'string', format: 'uuid' } },
  });
});

test('a list of words names its words', () => {
  const role = fieldsOf(UserQuery).get('role');
  expect(role && new Schemas().schemaOf(role)).toMatchObject({
    type: 'array',
    items: { enum: ['owner', 'admin', 'agent', 'customer'] },
  });
});
