import type { AnswerSignal } from '@switchboard/contracts';

const KINDS = new Set<unknown>(['typing', 'delta', 'done'] satisfies AnswerSignal['kind'][]);

/** A signal of a later version may be of a kind we don't know: it is passed over. */
export function isAnswerSignal(payload: unknown): payload is AnswerSignal {
  if (typeof payload !== 'object' || payload === null) return false;
  return 'kind' in payload && KINDS.has(payload.kind) && 'inReplyTo' in payload;
}
