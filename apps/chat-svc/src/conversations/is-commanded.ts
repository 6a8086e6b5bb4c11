import type { Conversation } from './conversation.entity.js';
import { stateOf } from './draft.js';
import { isSameState } from './restore.js';

/** Whether anything was changed that a bulk command could change too. Messages, reads and notes alone change nothing of it. */
export function isCommanded(before: Conversation, after: Conversation): boolean {
  const same = before.category === after.category && before.tags.join('\n') === after.tags.join('\n');
  return !(same && isSameState(stateOf(before), stateOf(after)));
}
