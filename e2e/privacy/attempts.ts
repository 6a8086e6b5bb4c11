import { eventsOfGateway } from '../security/matrix/sockets.js';
import type { ApiDocument, Route, Schema } from './api-document.js';
import type { PrivateScene } from './private-scene.js';

export interface Attempt {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly accept?: string;
}

/** Every question a customer can put: each route with each id, and with each parameter given each value worth a try. */
export function questions(document: ApiDocument, scene: PrivateScene): Attempt[] {
  const routes = document.routes.filter(({ method }) => method === 'GET');
  return routes.flatMap((route) => {
    const queries = route.query.flatMap(({ name, schema }) =>
      valuesFor(document.resolved(schema), scene).map((value) => `?${name}=${encodeURIComponent(value)}`),
    );
    const asked = paths(route, scene).flatMap((path) =>
      ['', ...queries].map((query) => ({ method: 'GET', path: path + query })),
    );
    const exports = paths(route, scene).map((path) => ({ method: 'GET', path, accept: 'text/csv' }));
    return [...asked, ...exports];
  });
}

/** Everything they can try to do: each route on each id, with as little and with as much as it takes. */
export function deeds(document: ApiDocument, scene: PrivateScene): Attempt[] {
  const routes = document.routes.filter(({ method }) => method !== 'GET');
  // What ends sessions comes last.
  const ordered = [...routes].sort((one, other) => Number(isAuth(one)) - Number(isAuth(other)));
  return ordered.flatMap((route) => {
    const bodies = route.body
      ? [true, false].map((all) => sample(document, route.body!, scene, all))
      : [undefined];
    return paths(route, scene).flatMap((path) =>
      bodies.map((body) => ({ method: route.method, path, body })),
    );
  });
}

export interface Utterance {
  readonly event: string;
  readonly payload: object;
}

/** Everything they can say over a socket. */
export function utterances(scene: PrivateScene): Utterance[] {
  const { conversationId } = scene;
  const note = scene.idFor('messageId');
  const payloads = [
    ...[{}, { afterSeq: 0, afterNoteSeq: 0 }, { upToSeq: 99 }, { mode: 'viewing' }, { private: true }],
    ...[
      { content: 'What of it?', replyTo: note },
      { content: 'What of it?', private: true },
    ],
  ];
  const events = eventsOfGateway().filter((event) => !ENDING.has(event));
  return events.flatMap((event) =>
    payloads.map((payload) => ({ event, payload: { conversationId, ...payload } })),
  );
}

/** What would end the listening. */
const ENDING = new Set(['conversation:leave', 'auth:renew']);

const isAuth = ({ path }: Route): boolean => path.startsWith('/auth');

function paths({ path }: Route, { ids, slug }: PrivateScene): string[] {
  if (path.includes('{slug}')) return [path.replace('{slug}', slug)];
  return path.includes('{') ? ids.map((id) => path.replace(/\{\w+\}/g, id)) : [path];
}

function valuesFor(schema: Schema, scene: PrivateScene): string[] {
  const { type, format, enum: words } = schema.type === 'array' ? (schema.items ?? {}) : schema;
  if (words) return [...words];
  if (format === 'uuid') return [...scene.ids];
  if (type === 'boolean') return ['true', 'false'];
  if (type === 'integer' || type === 'number') return ['0', '1', '100'];
  return [...scene.secrets, scene.agentId, 'me', 'none'];
}

/** A body that fits, pointing at what is private wherever it can point. */
function sample(document: ApiDocument, given: Schema, scene: PrivateScene, all: boolean, name = ''): unknown {
  const schema = document.resolved(given);
  const { type, format, enum: words, properties = {}, required = [], items } = schema;
  if (words) return words[0];
  if (type === 'object') {
    const wanted = Object.entries(properties).filter(([key]) => all || required.includes(key));
    return Object.fromEntries(
      wanted.map(([key, property]) => [key, sample(document, property, scene, all, key)]),
    );
  }
  if (type === 'array') return items ? [sample(document, items, scene, all, name)] : [];
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (format === 'uuid') return scene.idFor(name);
  if (format === 'date-time') return new Date(Date.now() + 60_000).toISOString();
  if (format === 'email') return 'somebody@example.org';
  return 'Some words'.padEnd(schema.minLength ?? 0, '!');
}
