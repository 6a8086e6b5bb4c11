import { randomUUID } from 'node:crypto';
import { Api } from '../support/api.js';
import { System, until } from '../support/system.js';

/** Who tries: the columns of every table. `x-` are people of another workspace, in that role there. */
export const ACTORS = [
  ...['none', 'expired', 'customer', 'other', 'agent', 'admin', 'owner'],
  ...['x-customer', 'x-agent', 'x-admin', 'x-owner'],
] as const;
export type ActorName = (typeof ACTORS)[number];

export interface Actor {
  readonly name: ActorName;
  readonly api: Api;
  readonly system: System;
}

/** In the names of whatever belongs to the attacked workspace: nobody else may ever read it. */
export const MARK = `mark-${randomUUID().slice(0, 8)}`;
/** In what belongs to the one customer. */
export const PRIVATE_MARK = `private-${randomUUID().slice(0, 8)}`;

export const NO_LIMITS = { LIMIT_REQUESTS_PER_ADDRESS: '1000000', LIMIT_RESETS_PER_ACCOUNT: '1000' };
const SHORT_LIFE = { ACCESS_TOKEN_SECONDS: '3' };

/** Everyone of the tables, signed in: two workspaces in one system, and somebody whose token ran out. */
export class Cast {
  private constructor(
    readonly system: System,
    private readonly shortLived: System,
    private readonly actors: ReadonlyMap<ActorName, Actor>,
  ) {}

  /** Tokens that expire at once need a system of their own: nobody outside can sign one. */
  static async assemble(): Promise<Cast> {
    const [system, shortLived] = await Promise.all([
      System.start({ gateways: 2, env: NO_LIMITS }),
      System.start({ env: { ...NO_LIMITS, ...SHORT_LIFE } }),
    ]);
    const [home, foreign, expired] = await Promise.all([
      people(system.address, MARK),
      people(system.address, 'Stranger'),
      Api.owner(shortLived.address, 'Late'),
    ]);
    const actors = new Map<ActorName, Actor>();
    const enter = (name: ActorName, api: Api, where = system) =>
      actors.set(name, { name, api, system: where });
    enter('none', Api.anonymous(system.address));
    enter('expired', expired, shortLived);
    for (const role of ['customer', 'other', 'agent', 'admin', 'owner'] as const) enter(role, home[role]);
    for (const role of ['customer', 'agent', 'admin', 'owner'] as const) enter(`x-${role}`, foreign[role]);
    await until(
      'the token has expired',
      async () => (await expired.call('GET', '/auth/verify')).status === 401,
    );
    return new Cast(system, shortLived, actors);
  }

  get all(): Actor[] {
    return ACTORS.map((name) => this.actor(name));
  }

  actor(name: ActorName): Actor {
    return this.actors.get(name)!;
  }

  api(name: ActorName): Api {
    return this.actor(name).api;
  }

  async disperse(): Promise<void> {
    await Promise.all([this.system.stop(), this.shortLived.stop()]);
  }
}

export async function people(address: string, name: string) {
  const owner = await Api.owner(address, `${name} Owner`);
  const [agent, admin, customer, other] = await Promise.all([
    owner.colleague('agent', `${name} Agent`),
    owner.colleague('admin', `${name} Admin`),
    owner.customer(`${name} Customer`),
    owner.customer(`${name} Other`),
  ]);
  return { owner, agent, admin, customer, other };
}

/** Throws when an answer holds words that are not the actor's to read. */
export function refuseLeak(what: string, { name }: Actor, said: string): void {
  const secret = secretFor(name);
  if (secret && said.includes(secret)) throw new Error(`${what} tells ${name}: ${said}`);
}

export function secretFor(name: ActorName): string | undefined {
  if (name === 'other') return PRIVATE_MARK;
  return name.startsWith('x-') || name === 'none' || name === 'expired' ? MARK : undefined;
}
