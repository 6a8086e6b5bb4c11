import { compare, inTurns } from '../measure/rounds.mjs';
import { p50 } from '../measure/statistics.mjs';
import { atMostTimes } from '../measure/targets.mjs';
import { Person } from '../setup/api.mjs';
import { fillWorkspace } from '../setup/data-set.mjs';

const million = 1_000_000;
const deepPage = 300;

/** The console's list and its counters in a workspace with a long past. */
export async function list({ servers, system, load, freshGateway, options }) {
  const count = options.quick ? 40 : 100;
  const usual = Math.min(options.conversations, million);
  const owner = await workspaceWith(usual, { servers, system });
  const huge =
    options.conversations > usual
      ? await workspaceWith(options.conversations, { servers, system })
      : undefined;
  const gateway = await freshGateway();

  const page = `${system.addresses[0]}/api/conversations`;
  const deep = `${page}?cursor=${await cursorOf(deepPage, page, owner.token)}`;
  const get =
    (url, { token }) =>
    () =>
      load.order('gets', { url, token, count });
  const samples = await inTurns(options.rounds, {
    F5: get(`${gateway.address}/api/nothing`, owner),
    first: get(page, owner),
    deep: get(deep, owner),
    counters: get(`${page}/counts`, huge ?? owner),
    ...(huge ? { hugeFirst: get(page, huge) } : {}),
  });
  const row = (name, target, ours, floor) => ({ name, unit: 'ms', target, ...compare(ours, floor, p50) });
  const { F5, first, deep: deepPages, counters, hugeFirst } = samples;
  const size = (conversations) => `${conversations.toLocaleString('en')} conversations`;
  return [
    row(`list of 50 at ${size(usual)}, p50`, atMostTimes(2, 'F5'), first, F5),
    row(`page ${deepPage} of the list, p50`, atMostTimes(1.2, 'page 1'), deepPages, first),
    ...(huge
      ? [row(`list at ${size(options.conversations)}, p50`, atMostTimes(1.2, size(usual)), hugeFirst, first)]
      : []),
    row(
      `counters of the views at ${size(options.conversations)}, p50`,
      atMostTimes(1.5, 'page 1'),
      counters,
      hugeFirst ?? first,
    ),
  ];
}

async function workspaceWith(conversations, { servers, system }) {
  const owner = await Person.register(system.addresses[0], {
    name: 'Lena Long',
    workspaceName: `Long ${conversations}`,
  });
  const { workspace, user } = owner.session;
  await fillWorkspace(servers.postgresUrl, { workspaceId: workspace.id, ownerId: user.id, conversations });
  return owner;
}

/** As a person gets there: page by page. */
async function cursorOf(number, url, token) {
  let cursor;
  for (let page = 1; page < number; page += 1) {
    const query = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await fetch(`${url}?limit=50${query}`, { headers: { authorization: `Bearer ${token}` } });
    ({ nextCursor: cursor } = (await answer.json()).meta);
  }
  return encodeURIComponent(cursor);
}
