import { describe, expect, it } from '@jest/globals';
import { countReports } from './report-outcomes.mjs';

const filed = [{ id: 'r', conversationId: 'c' }];
const report = { id: 'r', conversationId: 'c', created: 1, overdue: 1, told: 1, lateMs: 700 };
const conversation = { conversationId: 'c', status: 'escalated', handoffs: 1 };
const count = (reports, conversations) => countReports(filed, reports, conversations);

describe('what became of reports', () => {
  it('is well when everything happened once', () =>
    expect(count([report], [conversation])).toEqual({ stored: 1, lost: 0, doubled: 0, latestMs: 700 }));

  it.each([
    ['the report', [], [conversation], { stored: 0 }],
    ['its escalation', [report], [{ ...conversation, handoffs: 0 }], {}],
    ['the conversation’s state', [report], [{ ...conversation, status: 'active' }], {}],
    ['its breach', [{ ...report, overdue: 0 }], [conversation], {}],
    ['who should be told', [{ ...report, told: 0 }], [conversation], {}],
  ])('has lost %s', (_, reports, conversations, more) =>
    expect(count(reports, conversations)).toMatchObject({ lost: 1, doubled: 0, ...more }),
  );

  it.each([
    ['a report', [report, { ...report, id: 'again' }], [conversation]],
    ['an escalation', [report], [{ ...conversation, handoffs: 2 }]],
    ['a breach', [{ ...report, overdue: 2 }], [conversation]],
    ['a notification', [{ ...report, told: 2 }], [conversation]],
  ])('has doubled %s', (_, reports, conversations) =>
    expect(count(reports, conversations)).toMatchObject({ lost: 0, doubled: 1 }),
  );
});
