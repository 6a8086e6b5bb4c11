import type { DataSource } from 'typeorm';
import { gatherWrites, rawConnection, type Statement } from './raw-connection.js';

/** Asks for the rows of one statement. Only before the work's first `await`: what comes later is behind the commit. */
export type Ask = <Row>(statement: Statement) => Promise<Row[]>;

/**
 * A transaction in one round trip: everything is written before the first answer is read. Resolves to what the work makes
 * of the answers once the commit is confirmed; a statement's failure rolls all back.
 */
export async function pipeline<T>(
  dataSource: DataSource,
  first: readonly Statement[],
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const connection = await rawConnection(runner);
    gatherWrites(connection);
    let open = true;
    const sent: Promise<unknown>[] = [];
    const send = <Row>(statement: Statement): Promise<{ rows: Row[] }> => {
      if (!open) throw new Error('Too late: the commit has been sent');
      const answer = connection.query<Row>(statement);
      sent.push(answer);
      return answer;
    };
    void send({ text: 'BEGIN' });
    for (const statement of first) void send(statement);
    const ask: Ask = async <Row>(statement: Statement) => (await send<Row>(statement)).rows;
    const result = (async () => work(ask))();
    void send({ text: 'COMMIT' });
    open = false;
    // All of them: giving the connection back while an answer is on its way would hand that answer to a stranger.
    const answers = await Promise.allSettled([...sent, result]);
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed) throw failed.reason;
    return await result;
  } finally {
    await runner.release();
  }
}
