import type { DataSource } from 'typeorm';

/** What we read of `pg`'s pool beneath TypeORM. */
interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

export function poolOf({ driver }: DataSource): Pool {
  if ('master' in driver && isPool(driver.master)) return driver.master;
  return { totalCount: 0, idleCount: 0, waitingCount: 0 };
}

function isPool(value: unknown): value is Pool {
  return typeof value === 'object' && value !== null && 'totalCount' in value;
}
