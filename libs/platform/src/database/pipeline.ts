import type { DataSource } from 'typeorm';
import { type Answer, Batch } from './batch.js';
import { gatherWrites, rawConnection, type RawConnection, type Statement } from './raw-connection.js';

/** Asks for the rows of one statement. Only before the work's first `await`: what comes later is behind the commit. */
export type Ask = <Row>(statement: Statement) => Promise<Row[]>;

/** What a transaction is made of. */
export interface OneTrip<T> {
  readonly first: readonly Statement[];
  readonly work: (ask: Ask) => Promise<T>;
}

/**
 * A transaction in one round trip: everything is written before the first answer is read. Resolves to what the work makes
 * of the answers once the commit is confirmed; a statement's failure rolls all back.
 */
export async function pipeline<T>(dataSource: DataSource, trip: OneTrip<T>): Promise<T> {
  const [done] = await pipelineEach(dataSource, [trip]);
  if (done?.status !== 'fulfilled') throw done?.reason;
  return done.value;
}

/** Several transactions one after another on one connection, all in the same round trip. Each stands or falls alone. */
export async function pipelineEach<T>(
  dataSource: DataSource,
  trips: readonly OneTrip<T>[],
): Promise<PromiseSettledResult<T>[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const connection = await rawConnection(runner);
    gatherWrites(connection);
    // All of them: giving the connection back while an answer is on its way would hand that answer to a stranger.
    return await Promise.allSettled(trips.map((trip) => transaction(connection, trip)));
  } finally {
    await runner.release();
  }
}

async function transaction<T>(connection: RawConnection, { first, work }: OneTrip<T>): Promise<T> {
  const statements = [...first];
  let answer: (answers: Promise<Answer[]>) => void = () => undefined;
  const answers = new Promise<Answer[]>((resolve) => (answer = resolve));
  let open = true;
  const ask: Ask = async <Row>(statement: Statement): Promise<Row[]> => {
    if (!open) throw new Error('Too late: the commit has been sent');
    const place = statements.push(statement) - 1;
    return (await answers)[place]?.rows ?? [];
  };
  const result = (async () => work(ask))();
  open = false;
  const batch = new Batch(statements);
  connection.query(batch);
  answer(batch.answers);
  const [committed, worked] = await Promise.allSettled([answers, result]);
  if (committed.status === 'rejected') throw committed.reason;
  if (worked.status === 'rejected') throw worked.reason;
  return worked.value;
}
