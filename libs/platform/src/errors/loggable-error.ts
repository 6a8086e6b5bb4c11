import { QueryFailedError } from 'typeorm';

export interface LoggableError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: LoggableError;
}

/** Postgres repeats the offending value in the messages of these classes: data exceptions and violated constraints. */
const QUOTES_VALUES = /^(22|23)/;

/** What of an error may be logged: never a query's parameters or rows, which are customers' text. */
export function loggableError(error: unknown): LoggableError {
  if (!(error instanceof Error))
    return { name: typeof error, message: 'Something that is no Error was thrown' };
  const code = codeOf(error);
  const fromDatabase = error instanceof QueryFailedError || 'severity' in error;
  const message =
    fromDatabase && code && QUOTES_VALUES.test(code) ? `${constraintOf(error)} (${code})` : error.message;
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return {
    name: error.name,
    message,
    code,
    stack: [`${error.name}: ${message}`, ...frames].join('\n'),
    cause: error.cause === undefined ? undefined : loggableError(error.cause),
  };
}

/** The SQLSTATE of a database error, or Node's code of a system error. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof QueryFailedError) return codeOf(error.driverError);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function constraintOf(error: Error): string {
  const inner: Error = error instanceof QueryFailedError ? error.driverError : error;
  const name = 'constraint' in inner ? inner.constraint : undefined;
  return typeof name === 'string' ? `violates ${name}` : 'refused a value';
}
