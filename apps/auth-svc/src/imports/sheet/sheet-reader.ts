import { Injectable } from '@nestjs/common';
import { type ImportFailure, LIMITS } from '@switchboard/contracts';
import { Worker } from 'node:worker_threads';
import type { SheetKind } from './sheet-kind.js';
import { unpackedSize } from './zip-size.js';

/** The rows of a sheet, the header among them; every cell as text. */
export type Sheet = { readonly rows: string[][] } | { readonly failure: ImportFailure };

interface WorkerAnswer {
  readonly rows: string[][];
  readonly more: boolean;
}

const SCRIPT = new URL('../../../workers/read-sheet.mjs', import.meta.url);
const UNPACKED = 60_000_000;
const BOUNDS = { rows: LIMITS.importRows + 1, columns: 50, characters: 300 };
/** What a sheet within the bounds needs several times over. */
const MEMORY_MB = 256;
const TIME_MS = 20_000;

/** Reads files that strangers made: in a thread of its own, with little memory and little time, and nobody else waits. */
@Injectable()
export class SheetReader {
  /** Rejects when it is aborted: whoever stops waits for nobody's sheet. */
  async read(kind: SheetKind, file: Buffer, signal: AbortSignal): Promise<Sheet> {
    const size = kind === 'xlsx' ? unpackedSize(file) : file.length;
    if (size === undefined) return { failure: 'unreadable' };
    if (size > UNPACKED) return { failure: 'too_large' };
    const answer = await this.run(kind, file, signal);
    if ('failure' in answer) return answer;
    return answer.more ? { failure: 'too_many_rows' } : answer;
  }

  private run(
    kind: SheetKind,
    file: Buffer,
    signal: AbortSignal,
  ): Promise<WorkerAnswer | { failure: ImportFailure }> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(SCRIPT, {
        workerData: { kind, file: new Uint8Array(file), ...BOUNDS },
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
        // Nothing of the service is the worker's to know.
        env: {},
        execArgv: [],
      });
      const end = (answer: WorkerAnswer | { failure: ImportFailure }): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        resolve(answer);
        void worker.terminate();
      };
      const abort = (): void => {
        reject(signal.reason);
        end({ failure: 'unreadable' });
      };
      signal.addEventListener('abort', abort);
      const timer = setTimeout(() => end({ failure: 'too_large' }), TIME_MS);
      worker.once('message', (answer: WorkerAnswer) => end(answer));
      worker.once('error', (error) => end({ failure: outOfMemory(error) ? 'too_large' : 'unreadable' }));
      worker.once('exit', () => end({ failure: 'unreadable' }));
    });
  }
}

function outOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
