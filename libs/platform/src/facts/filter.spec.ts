import { describe, expect, it } from '@jest/globals';
import { commonFilter, covers } from './filter.js';

describe('commonFilter', () => {
  it.each([
    [['chat.message.created'], 'chat.message.created'],
    [['chat.message.created', 'chat.message.created'], 'chat.message.created'],
    [['chat.message.created', 'chat.message.updated'], 'chat.message.>'],
    [['chat.message.created', 'chat.note.created'], 'chat.>'],
    [['chat.message.created', 'auth.user.updated'], '>'],
    [[], '>'],
  ])('%j gives %s', (types, filter) => {
    expect(commonFilter(types)).toBe(filter);
    for (const type of types) expect(covers(filter, type)).toBe(true);
  });

  it('does not cover what it should not', () => {
    expect(covers('chat.message.>', 'chat.messages.x')).toBe(false);
    expect(covers('chat.message.created', 'chat.message.created2')).toBe(false);
  });
});
