import { OpenAiStandIn } from '@switchboard/platform/testing';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Api, Answer } from '../support/api.js';
import { Listener } from '../support/socket.js';
import { System } from '../support/system.js';
import { NO_LIMITS, people } from './cast.js';

export const MODEL_KEY = 'sk-security-test-key';
export type People = Awaited<ReturnType<typeof people>>;

/** Where the attacks take place: a workspace with a neighbour, on two gateways, and a system whose model is ours. */
export class Stage {
  private readonly listeners: Listener[] = [];

  private constructor(
    readonly system: System,
    readonly modelSystem: System,
    readonly model: OpenAiStandIn,
    readonly home: People,
    readonly foreign: People,
    readonly atModel: People,
  ) {}

  static async build(): Promise<Stage> {
    const model = await OpenAiStandIn.start();
    const env = { OPENAI_BASE_URL: model.url, OPENAI_API_KEY: MODEL_KEY };
    const [system, modelSystem] = await Promise.all([
      System.start({ gateways: 2, env: NO_LIMITS }),
      System.start({ env: { ...NO_LIMITS, ...env } }),
    ]);
    const [home, foreign, atModel] = await Promise.all([
      people(system.address, 'Home'),
      people(system.address, 'Foreign'),
      people(modelSystem.address, 'Model'),
    ]);
    return new Stage(system, modelSystem, model, home, foreign, atModel);
  }

  async strike(): Promise<void> {
    for (const listener of this.listeners) listener.close();
    await Promise.all([this.system?.stop(), this.modelSystem?.stop()]);
    await this.model.stop();
  }

  /** A socket on the second gateway: what is said to the first must reach it. */
  async listen(api: Api, address = this.system.gateway(1)): Promise<Listener> {
    const listener = await Listener.connect(api, address);
    this.listeners.push(listener);
    return listener;
  }

  /** Every mail that was sent, newest last. */
  mails(): string[] {
    const folder = path.join(this.system.dataDir, 'mail');
    return readdirSync(folder)
      .sort()
      .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  }
}

/** What an answer says in short: `404 NOT_FOUND`, `200`. */
export function verdict({ status, body }: Pick<Answer, 'status' | 'body'>): string {
  return body.error ? `${status} ${body.error.code}` : String(status);
}
