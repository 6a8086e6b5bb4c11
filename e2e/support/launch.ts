import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './system.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface LaunchOptions {
  readonly dataDir?: string;
  readonly env?: Record<string, string>;
  /** Through `npm start` rather than by Node directly. */
  readonly npm?: boolean;
}

/** One run of the launcher, for tests of the launcher itself. Others take `System`. */
export class Launch {
  output = '';
  readonly exited: Promise<number | null>;

  private constructor(
    readonly dataDir: string,
    private readonly child: ChildProcess,
  ) {
    child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exited = new Promise((resolve) => child.once('exit', resolve));
  }

  static start({ dataDir, env = {}, npm = false }: LaunchOptions = {}): Launch {
    const folder = dataDir ?? mkdtempSync(path.join(tmpdir(), 'switchboard-launch-'));
    const [command, args] = npm
      ? ['npm', ['start']]
      : [process.execPath, [path.join(root, 'tools/start.mjs')]];
    const child = spawn(command, args, {
      cwd: root,
      env: {
        ...process.env,
        ...{ DATABASE_URL: '', NATS_URL: '', REDIS_URL: '', OPENAI_API_KEY: '', OPENAI_BASE_URL: '' },
        ...{ DATA_DIR: folder, PORT: '0', SEED: 'off' },
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Launch(folder, child);
  }

  get address(): string {
    const address = /^Ready .* (http:\S+)$/m.exec(this.output)?.[1];
    if (!address) throw new Error(`No address in:\n${this.output}`);
    return address;
  }

  async says(text: RegExp): Promise<void> {
    await until(`the launcher says ${text}`, () => this.saidOrEnded(text), 240_000);
  }

  /** As Ctrl-C does it. Gives the exit code. */
  async interrupt(): Promise<number | null> {
    this.child.kill('SIGINT');
    return this.exited;
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** Until nothing that it started is left. */
  async gone(): Promise<void> {
    await until('every process has ended', () => processesNaming(this.dataDir).length === 0);
  }

  async remove(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) await this.interrupt();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private saidOrEnded(text: RegExp): boolean {
    if (text.test(this.output)) return true;
    if (this.child.exitCode !== null) throw new Error(`The system did not start:\n${this.output}`);
    return false;
  }
}

/** All processes with the data folder in their command line or environment: services know it only from there. */
export function processesNaming(dataDir: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => ['cmdline', 'environ'].some((file) => read(pid, file).includes(dataDir)))
    .map((pid) => read(pid, 'cmdline').replaceAll('\0', ' '));
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // it has just ended
  }
}
