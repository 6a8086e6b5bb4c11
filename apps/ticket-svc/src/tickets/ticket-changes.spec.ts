import { describe, expect, it } from '@jest/globals';
import { isPublicChange } from '@switchboard/contracts';
import { changesBetween } from './ticket-changes.js';
import type { TicketEntity } from './ticket.entity.js';

const row = {
  title: 'Lamp',
  description: 'It came late',
  status: 'open',
  priority: 'medium',
  tags: ['delivery'],
  linkedConversations: [{ id: 'c1', number: 12 }],
  assigneeId: null,
  assigneeName: null,
  dueAt: null,
  version: 1,
} as Partial<TicketEntity> as TicketEntity;

describe('what changed on a ticket', () => {
  it('is named field by field, people by their names', () => {
    const after = {
      ...row,
      priority: 'high',
      assigneeId: 'a1',
      assigneeName: 'Ann',
      version: 2,
    } as TicketEntity;
    expect(changesBetween(row, after)).toEqual([
      { field: 'priority', from: 'medium', to: 'high' },
      { field: 'assignee', from: null, to: 'Ann' },
    ]);
  });

  it('is nothing when all is the same, lists and times included', () => {
    const dueAt = new Date('2026-01-31T12:00:00Z');
    const same = { ...row, tags: ['delivery'], dueAt: new Date(dueAt) };
    expect(changesBetween({ ...row, dueAt }, same)).toEqual([]);
  });

  it('keeps enough of a long text to recognise it', () => {
    const [change] = changesBetween(row, { ...row, description: '🦊'.repeat(5_000) });
    expect([...change!.to!]).toHaveLength(501);
  });

  it('names linked conversations by their numbers', () => {
    const linkedConversations = [...row.linkedConversations, { id: 'c2', number: 14 }];
    expect(changesBetween(row, { ...row, linkedConversations })).toEqual([
      { field: 'conversations', from: '#12', to: '#12, #14' },
    ]);
  });

  it('is public unless only tags or links changed', () => {
    const tags = { field: 'tags', from: '', to: 'vip' } as const;
    const links = { field: 'conversations', from: '', to: '#12' } as const;
    expect(isPublicChange([tags, links])).toBe(false);
    expect(isPublicChange([tags, { field: 'title', from: 'a', to: 'b' }])).toBe(true);
  });
});
