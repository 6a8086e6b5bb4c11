import type { Doer, HandoffReason } from '@switchboard/contracts';
import { writeNote } from '../messages/write-message.js';
import { carryOut } from './carry-out.js';
import type { Draft } from './draft.js';
import { handoffNote } from './handoff-note.js';

/** Asks for a person: tells the customer, leaves a note for the agent, queues, starts the clock. Again: changes nothing. */
export function handOff(draft: Draft, reason: HandoffReason, doer: Doer | null, words?: string): void {
  const decision = carryOut(draft, { kind: 'handoff', reason }, doer);
  if (!decision.ok || decision.steps.length === 0) return;
  const { conversation, locked, added } = draft;
  const own = added.filter(({ senderType }) => senderType === 'customer');
  const recent = [...locked.recent, ...own].map(({ content }) => content);
  const { sentiment, sentimentTrend } = conversation;
  const content = handoffNote({ reason, words, recent, sentiment, sentimentTrend });
  writeNote(draft, { senderType: 'system', sender: null, content });
}
