import pg from 'pg';
import type { Statement } from './raw-connection.js';

export interface Answer {
  /** Whoever asks says what they are. */
  readonly rows: never[];
}

/** What a query of `pg` writes to. */
interface Wire {
  readonly stream: { destroy(): void };
  /** By their names: what was sent to be parsed and isn't answered yet. */
  readonly submittedNamedStatements: Record<string, string>;
  sync(): void;
}

/** A query of `pg` as its client uses it: it is written, then told of each answer. */
interface Part {
  readonly name?: string;
  readonly text: string;
  callback: (error: Error | null, answer: Answer) => void;
  submit(wire: Wire): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
  handleReadyForQuery(wire: Wire): void;
}

/**
 * Statements with a single Sync behind them: the server runs them as one transaction, without BEGIN and COMMIT, and
 * answers all of them in one packet once it has committed. With a Sync for each, as `pg` writes queries, a short
 * transaction costs both sides as much for packets as for its work.
 */
export class Batch extends pg.Query {
  readonly answers: Promise<Answer[]>;
  /** Of the part that is being answered: by them the client keeps account of what is parsed. */
  name?: string;
  text?: string;
  private readonly parts: Part[];
  private answered = 0;
  private resolve: (answers: Answer[]) => void = () => undefined;
  private reject: (error: unknown) => void = () => undefined;

  constructor(statements: readonly Statement[]) {
    super({ text: '' });
    this.parts = statements.map(partOf);
    this.answers = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
    this.turn(0);
  }

  override submit = (wire: object): void => {
    if (!isWire(wire)) throw new Error('This version of pg writes in another way');
    const unsynced: Wire = Object.create(wire, { sync: { value: () => undefined } });
    for (const part of this.parts) {
      part.callback = (error) => error && this.giveUp(wire, error);
      const fault = part.submit(unsynced);
      if (fault) return this.giveUp(wire, fault);
    }
    wire.sync();
  };

  handleRowDescription(message: unknown): void {
    this.part?.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.part?.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, wire: Wire): void {
    this.part?.handleCommandComplete(message, wire);
    this.turn(this.answered + 1);
  }

  handleEmptyQuery(): void {
    this.turn(this.answered + 1);
  }

  handleReadyForQuery(wire: Wire): void {
    const answers: Answer[] = [];
    for (const part of this.parts) {
      part.callback = (error, answer) => (error ? this.reject(error) : answers.push(answer));
      part.handleReadyForQuery(wire);
    }
    this.resolve(answers);
  }

  /** Of a statement, the commit or the connection: nothing of it all holds. */
  handleError(error: unknown, wire: Wire): void {
    // The server never saw what stands behind the failure.
    for (const { name } of this.parts) if (name) delete wire.submittedNamedStatements[name];
    this.reject(error);
  }

  private get part(): Part | undefined {
    return this.parts[this.answered];
  }

  private turn(answered: number): void {
    this.answered = answered;
    this.name = this.part?.name;
    this.text = this.part?.text;
  }

  /** Something can't be written: what was must not be committed by a Sync. */
  private giveUp(wire: Wire, error: Error): void {
    this.reject(error);
    wire.stream.destroy();
  }
}

/** Always by the extended protocol: a simple query would be a transaction of its own. */
function partOf(statement: Statement): Part {
  const query: object = new pg.Query({ ...statement, values: statement.values ?? [], ...EXTENDED });
  if (!isPart(query)) throw new Error('This version of pg answers in another way');
  return query;
}

const EXTENDED = { queryMode: 'extended' };

function isPart(query: object): query is Part {
  return [
    'submit',
    'handleRowDescription',
    'handleDataRow',
    'handleCommandComplete',
    'handleReadyForQuery',
  ].every((name) => name in query);
}

function isWire(wire: object): wire is Wire {
  return ['stream', 'submittedNamedStatements', 'sync'].every((name) => name in wire);
}
