import type { Message } from '@switchboard/contracts';
import type { Turn } from '../prompt/prompt.types.js';

/** What people and the assistant said. Lines of the system are nobody's turn, and notes are for nobody here. */
export function turnsOf(messages: readonly Message[]): Turn[] {
  return messages.flatMap(({ senderType, content, private: isPrivate }) =>
    senderType === 'system' || isPrivate ? [] : [{ from: senderType, text: content }],
  );
}
