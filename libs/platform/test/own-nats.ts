import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../tools/servers/free-port.mjs';
import { until } from './waiting.js';

/** A NATS server of the test's own, to be killed and to lose its store. */
export class OwnNats {
  private process?: ChildProcess;

  private constructor(
    readonly port: number,
    private readonly store: string,
  ) {}

  /** With access rules, or open to all. */
  static async start(access = ''): Promise<OwnNats> {
    const server = new OwnNats(await freePort(), await mkdtemp(join(tmpdir(), 'facts-nats-')));
    await writeFile(server.config, access);
    await server.start();
    return server;
  }

  private get config(): string {
    return `${this.store}.conf`;
  }

  get url(): string {
    return `nats://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const args = ['-c', this.config, '-a', '127.0.0.1', '-p', String(this.port), '-js', '-sd', this.store];
    this.process = spawn('nats-server', args, { stdio: 'ignore' });
    await until(() => isListening(this.port));
  }

  async kill(): Promise<void> {
    const { process } = this;
    if (!process) return;
    this.process = undefined;
    process.kill('SIGKILL');
    await once(process, 'exit');
  }

  async wipe(): Promise<void> {
    await rm(this.store, { recursive: true, force: true });
  }

  /** Keeps the store as it is now; the server must not be running. */
  async keep(): Promise<void> {
    await cp(this.store, `${this.store}-kept`, { recursive: true });
  }

  /** Forgets all that came after `keep`. */
  async fallBack(): Promise<void> {
    await this.wipe();
    await rename(`${this.store}-kept`, this.store);
  }

  async end(): Promise<void> {
    await this.kill();
    await this.wipe();
    await rm(this.config);
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
