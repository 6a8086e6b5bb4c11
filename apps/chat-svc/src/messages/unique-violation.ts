const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** Postgres' code, which TypeORM's errors carry too. */
export const isUniqueViolation = (error: unknown): boolean => hasCode(error, '23505');

/** Two transactions waited for each other, and this one was given up. */
export const isDeadlock = (error: unknown): boolean => hasCode(error, '40P01');
