import type { ConversationFact } from '@switchboard/contracts';

/** What a conversation is to routing. */
export interface RoutedForm {
  readonly urgent: boolean;
  /** While it waits for somebody. */
  readonly waitingSince: string | null;
  /** While it is somebody's open work. */
  readonly assignedTo: string | null;
}

const NOBODYS: RoutedForm = { urgent: false, waitingSince: null, assignedTo: null };

/** A ticket's conversation is the ticket's: whoever gets that answers here. What is put aside or done is nobody's work. */
export function routedForm(fact: ConversationFact, gone: boolean): RoutedForm {
  const isOpen = fact.status === 'active' || fact.status === 'escalated';
  if (gone || !isOpen || fact.channel === 'ticket') return NOBODYS;
  const assignedTo = fact.assignedAgent?.id ?? null;
  return {
    urgent: fact.handoffReason === 'self_harm',
    waitingSince: assignedTo ? null : fact.waitingSince,
    assignedTo,
  };
}
