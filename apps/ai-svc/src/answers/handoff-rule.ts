import type { AnswerContext, HandoffReason } from '@switchboard/contracts';

/** The first "I don't know" offers a person; the second in a row brings one. So do two frustrated messages in a row. */
const IN_A_ROW = 2;

/** Whether an answer hands the conversation to people, and why. Whether that is wanted is the workspace's setting. */
export function handoffAfter(
  context: Pick<AnswerContext, 'waiting' | 'unknownInARow' | 'frustratedInARow'>,
  unknown: boolean,
): HandoffReason | undefined {
  if (context.waiting) return undefined;
  if (context.frustratedInARow >= IN_A_ROW) return 'frustrated';
  return unknown && context.unknownInARow + 1 >= IN_A_ROW ? 'low_confidence' : undefined;
}
