import * as contracts from '@switchboard/contracts';
import { COMMON_ERRORS, type RpcContract, type ServiceName } from '@switchboard/contracts';
import { Login } from '../broker.js';
import { type Actor, refuseLeak } from '../cast.js';
import type { Scene } from '../scene.js';
import { rpcRequests } from './rpc.requests.js';

const STATUS: Readonly<Record<string, string>> = {
  ...{ invalid: '400', unauthenticated: '401', forbidden: '403', 'not-found': '404', conflict: '409' },
};
/** Answered about the workspace that is named, to everyone. */
const PUBLIC = new Set(['auth.workspaces.find', 'ai.faqs.list', 'ai.faqs.get']);

/** Every call of every table of contracts there is. */
export const calls: readonly RpcContract[] = Object.values(contracts)
  .filter((table): table is Record<string, never> => typeof table === 'object' && !Array.isArray(table))
  .flatMap((table) => Object.values<RpcContract | undefined>(table))
  .filter((contract) => contract !== undefined)
  .filter(({ kind }) => kind === 'rpc');

/** Logins at the brokers of both systems. */
export class Callers {
  private readonly logins = new Map<string, Promise<Login>>();

  constructor(private readonly scene: Scene) {}

  /** What the owning service tells the actor. */
  async attempt(contract: RpcContract, actor: Actor): Promise<string> {
    const {
      data = {},
      by = actor.api,
      watch,
    } = (await rpcRequests[contract.subject]?.(this.scene, actor)) ?? {};
    const owner = this.scene.cast.api('owner');
    const read = async () => (watch ? JSON.stringify((await owner.call('GET', watch)).body) : '');
    const before = await read();
    const service = callerOf(contract);
    const login = await this.login(service, actor);
    // As a gateway does it for people. A service that has a user's token and no right of its own says nothing of itself.
    const claimed = peoples(contract) ? service : undefined;
    const { code, said } = await login.call(contract, data, {
      token: by.session?.accessToken,
      service: claimed,
    });
    if (code !== 'ok' && (await read()) !== before) throw new Error(`${contract.subject}: refused, but done`);
    if (!(PUBLIC.has(contract.subject) && actor.name === 'none')) refuseLeak(contract.subject, actor, said);
    const kind = { ...COMMON_ERRORS, ...contract.errors }[code];
    return code === 'ok' ? code : `${STATUS[kind ?? ''] ?? kind} ${code}`;
  }

  async close(): Promise<void> {
    for (const login of this.logins.values()) await (await login).close();
  }

  private login(service: ServiceName, { system }: Actor): Promise<Login> {
    const key = `${service} ${system.dataDir}`;
    const login = this.logins.get(key) ?? Login.as(service, system);
    this.logins.set(key, login);
    return login;
  }
}

/** Of the broker's users: people's calls come through the gateway. */
export function callerOf({ by }: Pick<RpcContract, 'by'>): ServiceName {
  const [first = 'gateway'] = by;
  return first === 'anyone' || first === 'user' ? 'gateway' : first;
}

const peoples = ({ by }: RpcContract): boolean => by.includes('anyone') || by.includes('user');
