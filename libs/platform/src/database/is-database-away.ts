import { codeOf } from '../errors/loggable-error.js';

/** Connections refused, cut or shut down; too many of them. Class 08 is the connection's own. */
const AWAY = /^(08...|57P0[1-3]|53300|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** `pg` gives these no code. */
const TEXTS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** The database can't be reached now, as opposed to refusing what it was asked. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  const code = codeOf(error);
  return code !== undefined ? AWAY.test(code) : error instanceof Error && TEXTS.test(error.message);
}
