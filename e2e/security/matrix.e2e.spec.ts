import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from '../support/api.js';
import { Listener } from '../support/socket.js';
import { until } from '../support/system.js';
import { type Actor, Cast } from './cast.js';
import { attempt, routesOf } from './matrix/rest.js';
import { restTable } from './matrix/rest.table.js';
import { Callers, calls } from './matrix/rpc.js';
import { rpcTable } from './matrix/rpc.table.js';
import { Ears, eventsOfGateway } from './matrix/sockets.js';
import { socketTable } from './matrix/sockets.table.js';
import { type Table, mismatch } from './matrix/table.js';
import { Scene } from './scene.js';

let cast: Cast;
let scene: Scene;

beforeAll(async () => {
  cast = await Cast.assemble();
  scene = new Scene(cast);
}, 300_000);
afterAll(() => cast?.disperse(), 60_000);

/** One row: everyone tries at once. */
async function told(by: (actor: Actor) => Promise<string>): Promise<Record<string, string>> {
  const answers = cast.all.map(async (actor) => [actor.name, await by(actor)] as const);
  return Object.fromEntries(await Promise.all(answers));
}

const rows = (table: Table) => [...table].map(([name, expected]) => ({ name, expected }));
const complete = { missing: [], unknown: [] };

describe('REST', () => {
  it('has a row for every route of the live document, and none besides', async () => {
    const routes = await routesOf(cast.system.address);
    expect(mismatch(restTable, routes)).toEqual(complete);
    expect(mismatch(restTable, [...routes, 'GET /secrets']).missing).toEqual(['GET /secrets']);
  });

  it.each(rows(restTable))('$name', async ({ name, expected }) => {
    expect(await told((actor) => attempt(name, scene, actor))).toEqual(expected);
  });
});

describe('sockets', () => {
  let ears: Ears;
  beforeAll(async () => {
    ears = await Ears.open(scene, cast);
  });
  afterAll(() => ears.close());

  it('have a row for every event the gateway listens to, and none besides', () => {
    const events = eventsOfGateway();
    expect(mismatch(socketTable, events)).toEqual(complete);
    expect(mismatch(socketTable, [...events, 'admin:shell']).missing).toEqual(['admin:shell']);
  });

  it.each(rows(socketTable))('$name', async ({ name, expected }) => {
    expect(await told((actor) => ears.attempt(name, actor))).toEqual(expected);
  });

  it('end with their token (S12)', async () => {
    const { address } = cast.actor('expired').system;
    const ear = await Listener.connect(await Api.owner(address));
    await until('it is ended', () => !ear.socket.connected, 10_000);
    expect(ear.heard.map(({ event }) => event)).toContain('auth:expiring');
  });

  it('told nobody in all this what is not theirs', () => {
    expect(ears.leaks()).toEqual([]);
  });
});

describe('calls past the gateway', () => {
  let callers: Callers;
  beforeAll(() => {
    callers = new Callers(scene);
  });
  afterAll(() => callers.close());

  it('have a row for every contract, and none besides', () => {
    const subjects = calls.map(({ subject }) => subject);
    expect(mismatch(rpcTable, subjects)).toEqual(complete);
    expect(mismatch(rpcTable, [...subjects, 'ai.keys.list']).missing).toEqual(['ai.keys.list']);
  });

  it.each(rows(rpcTable))('$name', async ({ name, expected }) => {
    const contract = calls.find(({ subject }) => subject === name)!;
    expect(await told((actor) => callers.attempt(contract, actor))).toEqual(expected);
  });
});
