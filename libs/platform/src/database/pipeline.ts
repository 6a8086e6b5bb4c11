import type { DataSource } from 'typeorm';
import { gatherWrites, rawConnection, type Statement } from './raw-connection.js';

/**
 * A transaction of known statements in one round trip: everything is written before the first answer is read.
 * Resolves to the rows of the last statement once the commit is confirmed; a statement's failure rolls all back.
 */
export async function pipeline<Row>(dataSource: DataSource, statements: Statement[]): Promise<Row[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const connection = await rawConnection(runner);
    gatherWrites(connection);
    const sent = [{ text: 'BEGIN' }, ...statements, { text: 'COMMIT' }].map((each) =>
      connection.query<Row>(each),
    );
    // All of them: giving the connection back while an answer is on its way would hand that answer to a stranger.
    const answers = await Promise.allSettled(sent);
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed) throw failed.reason;
    const last = answers.at(-2);
    return last?.status === 'fulfilled' ? last.value.rows : [];
  } finally {
    await runner.release();
  }
}
