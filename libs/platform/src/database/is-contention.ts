import { codeOf } from '../errors/loggable-error.js';

/** Serialization failure, deadlock, lock or statement time-out: the same work may go through a moment later. */
const CODES: ReadonlySet<string | undefined> = new Set(['40001', '40P01', '55P03', '57014']);

export function isContention(error: unknown): boolean {
  return CODES.has(codeOf(error));
}
