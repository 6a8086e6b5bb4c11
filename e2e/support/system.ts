import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { portsOfSystem } from '../../tools/servers/free-port.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN_MS = 240_000;

export interface SystemOptions {
  readonly gateways?: number;
  readonly seed?: boolean;
  readonly env?: Record<string, string>;
}

/** The whole product as `npm start` runs it, on a data folder and ports of its own. */
export class System {
  private constructor(
    readonly dataDir: string,
    /** One per gateway. */
    readonly addresses: readonly string[],
    private readonly launcher: ChildProcess,
    private readonly output: () => string,
  ) {}

  static async start({ gateways = 1, seed = false, env = {} }: SystemOptions = {}): Promise<System> {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'switchboard-e2e-'));
    const ports = await portsOfSystem(gateways);
    const launcher = spawn(process.execPath, [path.join(root, 'tools/start.mjs')], {
      cwd: root,
      env: {
        ...process.env,
        ...LOOSE_LIMITS,
        ...{ DATABASE_URL: '', NATS_URL: '', REDIS_URL: '', OPENAI_API_KEY: '', OPENAI_BASE_URL: '' },
        ...{
          DATA_DIR: dataDir,
          ...ports,
          GATEWAYS: String(gateways),
          SEED: seed ? 'on' : 'off',
          FSYNC: 'off',
        },
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    launcher.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    launcher.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const addresses = Array.from(
      { length: gateways },
      (_, index) => `http://127.0.0.1:${Number(ports.PORT) + index}`,
    );
    const system = new System(dataDir, addresses, launcher, () => output);
    await system.ready();
    return system;
  }

  /** The first gateway. */
  get address(): string {
    return this.gateway(0);
  }

  gateway(index: number): string {
    const address = this.addresses[index];
    if (!address) throw new Error(`There is no gateway ${index}`);
    return address;
  }

  /** The process of a service (`auth`, `chat`, `ai`, `gateway`, `gateway-2`) or of a server (`nats`, `redis`, `postgres`). */
  pidOf(name: string): number {
    const pid = Number(readFileSync(path.join(this.dataDir, 'run', `${name}.pid`), 'utf8'));
    if (!SERVERS.has(name)) return pid;
    // A server stands behind a guard.
    const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return Number(child);
  }

  /** As a crash does it: SIGKILL. Resolves once the process is gone. */
  async kill(name: string): Promise<void> {
    const pid = this.pidOf(name);
    process.kill(pid, 'SIGKILL');
    await until(`${name} is gone`, () => !isAlive(pid));
  }

  /** Whether any file of this system holds these words: stores, logs, mails. */
  holds(words: string): boolean {
    const postgres = readFileSync(`/proc/${this.pidOf('postgres')}/cmdline`, 'utf8').split('\0');
    const folder = postgres[postgres.indexOf('-D') + 1] ?? '';
    return spawnSync('grep', ['-rqF', '--', words, this.dataDir, folder]).status === 0;
  }

  /** Until every part says that it is well. */
  async healthy(): Promise<void> {
    await until(
      'the system is well',
      async () => (await fetch(`${this.address}/health/system`).catch(() => null))?.ok ?? false,
      60_000,
    );
  }

  async stop(): Promise<void> {
    if (this.launcher.exitCode === null && this.launcher.signalCode === null) {
      this.launcher.kill('SIGINT');
      await once(this.launcher, 'exit');
    }
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    const isReady = () => {
      if (this.launcher.exitCode !== null) throw new Error(`The system did not start:\n${this.output()}`);
      return /^Ready/m.test(this.output());
    };
    await until('Ready', isReady, READY_WITHIN_MS).catch(async (error: unknown) => {
      const output = this.output();
      await this.stop();
      throw new Error(`${String(error)}\n${output}`);
    });
  }
}

const SERVERS = new Set(['nats', 'redis', 'postgres']);

/** Tests send more than people do; limits have tests of their own. */
const LOOSE_LIMITS = {
  LIMIT_REQUESTS_PER_USER: '1000000',
  LIMIT_MESSAGES_PER_USER: '1000000',
  LIMIT_REGISTRATIONS_PER_ADDRESS: '1000000',
  LIMIT_LOGIN_FAILURES_PER_ADDRESS: '1000000',
};

/** Polls with a deadline. What the condition throws is told when time is up. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  withinMs = 15_000,
): Promise<void> {
  const deadline = performance.now() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      if (await condition()) return;
      last = undefined;
    } catch (error) {
      last = error;
      if (String(error).includes('did not start')) throw error;
    }
    if (performance.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
