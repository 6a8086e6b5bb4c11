import { describe, expect, it } from '@jest/globals';
import type { Notification } from '@switchboard/contracts';
import { messageAlert, notificationAlert, wanted } from './alert-rules.js';

const AT = '2026-03-04T10:20:00.000Z';
const LATER = '2026-03-04T10:21:00.000Z';
const conversation = (more: object = {}) => ({
  id: 'c',
  customer: { id: 'clara', name: 'Clara' },
  assignedAgent: { id: 'me', name: 'Me' },
  lastMessage: { content: 'secret', senderType: 'customer' as const, createdAt: LATER },
  ...more,
});

describe('an alert', () => {
  it.each([
    [{ desktop: true, sound: false }, true, true],
    [{ desktop: false, sound: true }, true, true],
    [{ desktop: true, sound: true }, false, false],
    [{ desktop: false, sound: false }, true, false],
  ])('with %j and the page hidden %j: %j', (settings, hidden, expected) =>
    expect(wanted(settings, hidden)).toBe(expected),
  );

  it('comes for a customer’s new message in a conversation of mine, without its words', () => {
    const alert = messageAlert(conversation(), AT, 'me');
    expect(alert).toEqual({ kind: 'message', tag: 'c', label: 'Clara', to: '/inbox/mine/c' });
    expect(JSON.stringify(alert)).not.toContain('secret');
  });

  it.each([
    ['a colleague’s', conversation({ assignedAgent: { id: 'ann', name: 'Ann' } }), AT],
    ['nobody’s', conversation({ assignedAgent: null }), AT],
    [
      'one I answered',
      conversation({ lastMessage: { content: '', senderType: 'agent', createdAt: LATER } }),
      AT,
    ],
    ['one that changed otherwise', conversation(), LATER],
    ['one that is new to this page', conversation(), undefined],
  ])('does not come for %s', (_, changed, before) => {
    expect(messageAlert(changed, before, 'me')).toBeNull();
  });
});

const notification = (more: Partial<Notification>): Notification => ({
  ...{ id: 'n', kind: 'mention', conversationId: null, messageId: null, ticketId: null, reportId: null },
  ...{ importId: null, label: null, by: null, createdAt: AT },
  ...more,
});

it('tells of each thing once, and leads there', () => {
  expect(notificationAlert(notification({ conversationId: 'c' }))).toMatchObject({
    tag: 'c',
    to: '/inbox/all/c',
  });
  expect(notificationAlert(notification({ kind: 'import', importId: 'i' }))).toMatchObject({
    tag: 'n',
    to: '/import',
  });
});
