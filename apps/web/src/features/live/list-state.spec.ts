import { describe, expect, it } from '@jest/globals';
import type { Conversation } from '@switchboard/contracts';
import { belongs, byActivity, dropRow, hasRow, overlay, patchRows } from './list-state.js';

const conversation = (more: Partial<Conversation> = {}) =>
  ({
    id: 'c',
    version: 3,
    status: 'active',
    handler: 'assistant',
    category: 'billing',
    sentiment: null,
    customer: { id: 'kim', name: 'Kim' },
    assignedAgent: null,
    unread: 2,
    members: [],
    ...more,
  }) as Conversation;

describe('belongs', () => {
  it.each([
    [{}, true],
    [{ status: 'active,escalated' }, true],
    [{ status: 'resolved' }, false],
    [{ handler: 'assistant', category: 'billing,account' }, true],
    [{ sentiment: 'frustrated' }, false],
    [{ assignee: 'none' }, true],
    [{ assignee: 'me' }, false],
    [{ customer: 'someone' }, false],
    [{ search: 'invoice' }, false],
  ])('%j: %s', (filter, expected) => {
    expect(belongs(filter, conversation(), 'ann')).toBe(expected);
  });

  it('knows who I am', () => {
    const mine = conversation({ assignedAgent: { id: 'ann', name: 'Ann' } });
    expect(belongs({ assignee: 'me' }, mine, 'ann')).toBe(true);
    expect(belongs({ assignee: 'ann' }, mine, 'bob')).toBe(true);
    expect(belongs({ assignee: 'none' }, mine, 'ann')).toBe(false);
  });
});

describe('overlay', () => {
  it('keeps what is the reader’s own', () => {
    const { members: _, unread: __, ...pushed } = conversation({ version: 4, title: 'New' });
    expect(overlay(conversation(), pushed)).toMatchObject({ title: 'New', unread: 2, version: 4 });
  });

  it('ignores what is older', () => {
    const known = conversation();
    expect(overlay(known, conversation({ version: 2, title: 'Old' }))).toBe(known);
  });
});

describe('rows', () => {
  const pages = [
    { filter: {}, items: [conversation({ id: 'a' }), conversation({ id: 'b' })], nextCursor: 'x' },
    { filter: {}, items: [conversation({ id: 'c' })], nextCursor: null },
  ];

  it('change in place', () => {
    const patched = patchRows(pages, 'b', (row) => ({ ...row, unread: 9 }));
    expect(patched[0]?.items.map(({ id, unread }) => [id, unread])).toEqual([
      ['a', 2],
      ['b', 9],
    ]);
  });

  it('are found and dropped', () => {
    expect(hasRow(pages, 'c')).toBe(true);
    expect(hasRow(dropRow(pages, 'c'), 'c')).toBe(false);
  });

  it('can be put by activity', () => {
    const rows = [
      conversation({ id: 'old', updatedAt: '2026-01-01' }),
      conversation({ id: 'new', updatedAt: '2026-01-02' }),
    ];
    expect(byActivity(rows).map(({ id }) => id)).toEqual(['new', 'old']);
  });
});
