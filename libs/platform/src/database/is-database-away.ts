import { codeOf } from '../errors/loggable-error.js';

/** Connections refused, cut or shut down. Class 08 is the connection's own; 53 is a full disk, no memory, too many connections. */
const AWAY = /^(08...|57P0[1-3]|53[0-3]00|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** `pg` gives these no code. */
const TEXTS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** The database can't be reached or can't work now, as opposed to refusing what it was asked. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  const code = codeOf(error);
  return code !== undefined ? AWAY.test(code) : error instanceof Error && TEXTS.test(error.message);
}
