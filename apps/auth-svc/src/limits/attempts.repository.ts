import { Injectable } from '@nestjs/common';
import { Database } from '@switchboard/platform';

const ADD = `
  insert into attempts as a (scope, subject, started_at, count) values ($1, $2, clock_timestamp(), 1)
  on conflict (scope, subject) do update set
    count = case when a.started_at > clock_timestamp() - $3 * interval '1 second' then least(a.count + 1, 1000000) else 1 end,
    started_at = case when a.started_at > clock_timestamp() - $3 * interval '1 second' then a.started_at
      else clock_timestamp() end
  returning count, started_at`;

const LEFT = `ceil(extract(epoch from started_at - clock_timestamp()) + $3)::int as "secondsLeft"`;

export interface Window {
  readonly count: number;
  /** Until the window ends. */
  readonly secondsLeft: number;
}

/** Counts in windows of time, shared by all replicas. Each in a transaction of its own: a refused call counts too. */
@Injectable()
export class AttemptsRepository {
  constructor(private readonly database: Database) {}

  add(scope: string, subject: string, seconds: number): Promise<Window> {
    return this.window(`with added as (${ADD}) select count, ${LEFT} from added`, scope, subject, seconds);
  }

  get(scope: string, subject: string, seconds: number): Promise<Window> {
    const open = `started_at > clock_timestamp() - $3 * interval '1 second'`;
    const sql = `select count, ${LEFT} from attempts where scope = $1 and subject = $2 and ${open}`;
    return this.window(sql, scope, subject, seconds);
  }

  private window(sql: string, scope: string, subject: string, seconds: number): Promise<Window> {
    return this.database.inTransaction(async (tx) => {
      const [row]: Window[] = await tx.query(sql, [scope, subject, seconds]);
      return row ?? { count: 0, secondsLeft: seconds };
    });
  }
}
