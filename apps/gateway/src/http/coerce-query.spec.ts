import { ConversationQuery, MessageQuery, UserQuery } from '@switchboard/contracts';
import { validated } from '@switchboard/platform';
import { coerceQuery } from './coerce-query.js';

const check = (shape: typeof ConversationQuery | typeof MessageQuery | typeof UserQuery, raw: object) =>
  validated(shape, coerceQuery(shape, { ...raw }), { exact: true });

test('numbers, flags and lists come out of text', () => {
  expect(check(MessageQuery, { limit: '20', afterSeq: '0' })).toEqual({ limit: 20, afterSeq: 0 });
  expect(check(UserQuery, { isActive: 'false', role: 'agent,admin' })).toEqual({
    isActive: false,
    role: ['agent', 'admin'],
  });
});

test('a list may be given by repeating the name', () => {
  expect(check(ConversationQuery, { status: ['active', 'escalated,resolved'] })).toEqual({
    status: ['active', 'escalated', 'resolved'],
  });
});

test('an empty value is the same as none', () => {
  expect(check(ConversationQuery, { search: '', status: '' })).toEqual({});
});

test.each([
  [MessageQuery, { limit: 'ten' }, 'limit'],
  [MessageQuery, { limit: '1e1' }, 'limit'],
  [MessageQuery, { limit: '101' }, 'limit'],
  [MessageQuery, { limit: ['1', '2'] }, 'limit'],
  [UserQuery, { isActive: 'yes' }, 'isActive'],
  [UserQuery, { search: ['a', 'b'] }, 'search'],
  [UserQuery, { colour: 'red' }, 'colour'],
])('%p refuses %p', (shape, raw, field) => {
  expect(() => check(shape, raw)).toThrow(
    expect.objectContaining({
      code: 'VALIDATION_FAILED',
      details: expect.arrayContaining([expect.objectContaining({ field })]),
    }),
  );
});
