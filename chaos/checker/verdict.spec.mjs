import { beforeEach, describe, expect, it } from '@jest/globals';
import { Ledger } from './ledger.mjs';
import { verdict } from './verdict.mjs';

const conversationId = 'c1';
let ledger;
beforeEach(() => {
  ledger = new Ledger();
  ledger.add({ kind: 'opened', reader: 'r', conversationId });
});

const row = (seq, more = {}) => ({
  ...{ conversationId, id: `m${seq}`, seq, senderId: 's', senderType: 'customer', content: `words ${seq}` },
  ...{ clientMessageId: `k${seq}`, inReplyTo: null, answer: null, ...more },
});
const acknowledge = ({ id, seq, content, clientMessageId }, n = seq) =>
  ledger.add({ kind: 'acknowledged', sender: 's', conversationId, id, seq, content, clientMessageId, n });
const show = ({ id, seq }) => ledger.add({ kind: 'shown', reader: 'r', conversationId, id, seq });
const push = ({ id, seq }, connection = 1) =>
  ledger.add({ kind: 'pushed', connection, reader: 'r', conversationId, id, seq });
const judge = (rows, kept = []) => verdict(ledger, { rows, kept });

describe('the verdict', () => {
  it('is good when all agree', () => {
    const rows = [row(1), row(2)];
    rows.forEach((one) => (acknowledge(one), push(one), show(one)));
    expect(judge(rows)).toEqual({ acknowledged: 2, stored: 2, lost: 0, doubled: 0, reordered: 0, why: [] });
  });

  it('finds what was acknowledged and is not stored', () => {
    acknowledge(row(1));
    expect(judge([])).toMatchObject({ acknowledged: 1, stored: 0, lost: 1 });
  });

  it('finds what a reader was never shown, a gap, and a question without an end', () => {
    expect(judge([row(1)]).lost).toBe(1);
    show(row(1));
    expect(judge([row(1, { answer: 'pending' })]).lost).toBe(1);
    show({ id: 'm3', seq: 2 });
    expect(judge([row(1), row(3)]).lost).toBe(1);
  });

  it('finds what is there twice', () => {
    const rows = [row(1), row(2, { clientMessageId: 'other', content: 'words 1' })];
    rows.forEach(show);
    expect(judge(rows).doubled).toBe(1);
    push(rows[0]);
    push(rows[0]);
    expect(judge(rows).doubled).toBe(2);
  });

  it('finds a second answer and a counter that is wrong', () => {
    const answers = [1, 2].map((seq) => row(seq, { clientMessageId: null, inReplyTo: 'q' }));
    answers.forEach(show);
    expect(judge(answers, [{ counted: 3, actual: 2 }]).doubled).toBe(2);
  });

  it('finds what came, was shown or was numbered in another order', () => {
    const rows = [row(1), row(2)];
    push(rows[1]);
    push(rows[0]);
    show({ id: 'm2', seq: 1 });
    show({ id: 'm1', seq: 2 });
    acknowledge(rows[0], 2);
    acknowledge(rows[1], 1);
    expect(judge(rows).reordered).toBe(4);
  });

  it('takes a push on a new connection for what it is', () => {
    show(row(1));
    push(row(1), 1);
    push(row(1), 2);
    expect(judge([row(1)]).doubled).toBe(0);
  });
});
