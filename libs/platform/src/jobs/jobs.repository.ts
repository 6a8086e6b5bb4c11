import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { pipeline, type Ask } from '../database/pipeline.js';
import { prepared, preparedStatement } from '../database/prepared.js';
import { type JobRow, type NewJob, type WorkOptions, LeaseLost } from './job.js';

const ENQUEUE = `
  insert into jobs as j (kind, key, workspace_id, up_to, data) values ($1, $2, $3, $4, $5)
  on conflict (kind, key) do update set
    up_to = greatest(j.up_to, excluded.up_to),
    data = case when excluded.up_to >= j.up_to then excluded.data else j.data end,
    state = case when j.state in ('done', 'failed') then 'queued' else j.state end,
    queued_at = case when j.state in ('done', 'failed') then clock_timestamp() else j.queued_at end,
    not_before = case when j.state = 'running' then j.not_before else clock_timestamp() end,
    failures = case when j.state = 'running' then j.failures else 0 end
  where excluded.up_to > j.up_to or ($6 and j.state in ('done', 'failed'))`;

/** The workspace with the fewest running jobs first, then who waits longest; a run whose lease ended counts as waiting. */
const CLAIM = `
  with running as (
    select workspace_id, count(*) as n from jobs
    where kind = $1 and state = 'running' and lease_until > clock_timestamp() group by workspace_id
  ), pick as (
    select j.key from jobs j left join running r using (workspace_id)
    where j.kind = $1 and coalesce(r.n, 0) < $2
      and ((j.state = 'queued' and j.not_before <= clock_timestamp())
        or (j.state = 'running' and j.lease_until <= clock_timestamp()))
    order by coalesce(r.n, 0), j.queued_at limit 1 for update of j skip locked
  )
  update jobs j set state = 'running', attempt = j.attempt + 1,
    lease_until = clock_timestamp() + $3 * interval '1 ms'
  from pick where j.kind = $1 and j.key = pick.key
  returning j.kind, j.key, j.workspace_id as "workspaceId", j.up_to::float8 as "upTo", j.attempt, j.failures, j.data`;

const MINE = `kind = $1 and key = $2 and attempt = $3 and state = 'running'`;

/** Ended, or queued again at once when there was more to do by then. */
const FINISH = `
  update jobs set state = case when up_to > $4 then 'queued' else 'done' end, queued_at = clock_timestamp(),
    not_before = clock_timestamp(), lease_until = null, failures = 0, error = null
  where ${MINE} returning state`;

const FAIL = `
  update jobs set state = case when $4::int is null then 'failed' else 'queued' end, failures = failures + 1,
    not_before = clock_timestamp() + coalesce($4::int, 0) * interval '1 ms', lease_until = null, error = $5
  where ${MINE}`;

const RENEW = `update jobs set lease_until = clock_timestamp() + $4 * interval '1 ms' where ${MINE} returning key`;

const GIVE_BACK = `update jobs set state = 'queued', not_before = clock_timestamp(), lease_until = null where ${MINE}`;

/** The next time a job becomes due, a retry's or at a lease's end, after the moment `$2` ms ago. */
const NEXT_DUE = `
  select (extract(epoch from min(coalesce(lease_until, not_before)) - clock_timestamp()) * 1000)::float8 as ms
  from jobs where kind = $1 and state in ('queued', 'running')
    and coalesce(lease_until, not_before) > clock_timestamp() - $2 * interval '1 ms'`;

/** Longer than a fact may be published again: an old one that comes back must find its job done. */
const FORGET = `
  delete from jobs where (kind, key) in (
    select kind, key from jobs where kind = $1 and state = 'done' and queued_at < clock_timestamp() - interval '31 days'
    limit 5000)`;

type Claim = Pick<WorkOptions, 'perWorkspace' | 'leaseMs'>;
type Run = Pick<JobRow, 'kind' | 'key' | 'attempt'>;

@Injectable()
export class JobsRepository {
  constructor(private readonly database: Database) {}

  async enqueue(
    tx: EntityManager,
    { kind, key, workspaceId, upTo, data = {}, again = false }: NewJob,
  ): Promise<void> {
    await prepared(tx, ENQUEUE, [kind, key, workspaceId, upTo, data, again]);
  }

  async claim(kind: string, { perWorkspace, leaseMs }: Claim): Promise<JobRow | undefined> {
    const [row] = await this.run<JobRow>(CLAIM, [kind, perWorkspace, leaseMs]);
    return row;
  }

  /** The caller's once the transaction commits; until then others pass it over. */
  async claimIn(
    tx: EntityManager,
    kind: string,
    { perWorkspace, leaseMs }: Claim,
  ): Promise<JobRow | undefined> {
    const [row] = await prepared<JobRow>(tx, CLAIM, [kind, perWorkspace, leaseMs]);
    return row;
  }

  /** Whether it was queued again. */
  async finish(run: Run & { upTo: number }): Promise<boolean> {
    const [row] = await this.run<{ state: string }>(FINISH, [run.kind, run.key, run.attempt, run.upTo]);
    return row?.state === 'queued';
  }

  /** Without `retryMs` it has failed for good. */
  async fail(run: Run, error: string, retryMs: number | undefined): Promise<void> {
    await this.run(FAIL, [run.kind, run.key, run.attempt, retryMs ?? null, error]);
  }

  async giveBack(run: Run): Promise<void> {
    await this.run(GIVE_BACK, [run.kind, run.key, run.attempt]);
  }

  /** False: the lease is lost. */
  async renew(run: Run, leaseMs: number): Promise<boolean> {
    const rows = await this.run(RENEW, [run.kind, run.key, run.attempt, leaseMs]);
    return rows.length > 0;
  }

  async fence(tx: EntityManager, run: Run): Promise<void> {
    const rows: unknown[] = await tx.query(`select 1 from jobs where ${MINE} for update`, [
      run.kind,
      run.key,
      run.attempt,
    ]);
    if (rows.length === 0) throw new LeaseLost(`Job ${run.kind} ${run.key} is another's now`);
  }

  /** In how many ms the next job becomes due that wasn't yet `sinceMs` ago; null: none will. */
  async nextDueMs(kind: string, sinceMs: number): Promise<number | null> {
    const [row] = await this.run<{ ms: number | null }>(NEXT_DUE, [kind, sinceMs]);
    return row?.ms ?? null;
  }

  async counts(kind: string): Promise<Record<string, number>> {
    const sql = `select state, count(*)::int as n from jobs where kind = $1 group by state`;
    const rows = await this.run<{ state: string; n: number }>(sql, [kind]);
    return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
  }

  /** Jobs that ended long ago go; one that is enqueued again begins as new. */
  async forgetOld(kind: string): Promise<void> {
    await this.run(FORGET, [kind]);
  }

  /** A transaction of its own. */
  private run<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    const trip = { first: [], work: (ask: Ask) => ask<Row>(preparedStatement(sql, values)) };
    return pipeline(this.database.dataSource, trip);
  }
}
