import { type Actor, refuseLeak } from '../cast.js';
import type { Scene } from '../scene.js';
import { restRequests } from './rest.requests.js';

/** Open to everyone who names the workspace. */
const PUBLIC = new Set(['GET /workspaces/{slug}', 'GET /faqs', 'GET /faqs/{id}']);

/** Every route of the running system's own document, as the table names them. */
export async function routesOf(address: string): Promise<string[]> {
  const document: unknown = await (await fetch(`${address}/api/openapi.json`)).json();
  const { paths } = document as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/^\/api/, '')}`),
  );
}

/** What the actor is told. Throws when a refused attempt had an effect, or the answer holds others' words. */
export async function attempt(route: string, scene: Scene, actor: Actor): Promise<string> {
  const {
    id: given = '',
    query = '',
    by = actor.api,
    watch,
    ...options
  } = await restRequests[route]!(scene, actor);
  const owner = scene.cast.api('owner');
  const read = async () => (watch ? JSON.stringify((await owner.call('GET', watch)).body) : '');
  const before = await read();
  const [method, path] = route.split(' ') as [string, string];
  const ids = typeof given === 'string' ? [given] : [...given];
  const asked = path.replace(/\{\w+\}/g, () => ids.shift() ?? '') + query;
  const { status, body } = await by.call(method, asked, options);
  if (status >= 400 && (await read()) !== before)
    throw new Error(`${route} by ${actor.name}: refused, but done`);
  if (!(PUBLIC.has(route) && actor.name === 'none')) refuseLeak(route, actor, JSON.stringify(body));
  return body.error ? `${status} ${body.error.code}` : String(status);
}
