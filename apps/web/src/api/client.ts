import type { Session } from '@switchboard/contracts';
import { ApiError } from './api-error.js';
import { type Answer, exchange, type HttpRequest, type Query } from './http.js';
import { SessionKeeper } from './session-keeper.js';
import { exclusively, openTabChannel } from './tab-channel.js';

/** The one session of this page. */
export const keeper = new SessionKeeper({
  refresh: async () => (await exchange<Session>({ method: 'POST', path: '/auth/refresh', body: {} })).data,
  exclusively: (work) => exclusively('switchboard-refresh', work),
  channel: openTabChannel(),
  now: () => Date.now(),
});

/** These mean that the token is of no use any more; a renewed one may be. */
const STALE_TOKEN = new Set(['TOKEN_EXPIRED', 'SESSION_ENDED', 'UNAUTHENTICATED']);

/** A request by the signed-in person: the token is put in, renewed once when it turns out stale, and tried again. */
export async function ask<T>(request: HttpRequest): Promise<Answer<T>> {
  const token = await keeper.fresh();
  try {
    return await exchange<T>({ ...request, token });
  } catch (error) {
    if (!(error instanceof ApiError) || !STALE_TOKEN.has(error.code)) throw error;
    const renewed = await keeper.renew(token);
    return exchange<T>({ ...request, token: renewed.session.accessToken });
  }
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return (await ask<T>({ method: 'GET', path, query, signal })).data;
}

export async function post<T>(path: string, body: object = {}, idempotencyKey?: string): Promise<T> {
  return (await ask<T>({ method: 'POST', path, body, idempotencyKey })).data;
}

export async function put<T>(path: string, body: object): Promise<T> {
  return (await ask<T>({ method: 'PUT', path, body })).data;
}

export async function patch<T>(path: string, body: object): Promise<T> {
  return (await ask<T>({ method: 'PATCH', path, body })).data;
}

export async function remove<T = void>(path: string): Promise<T> {
  return (await ask<T>({ method: 'DELETE', path })).data;
}

/** A request by nobody in particular: sign in, register, reset. */
export async function postAnonymously<T>(path: string, body: object): Promise<T> {
  return (await exchange<T>({ method: 'POST', path, body })).data;
}

export async function getAnonymously<T>(path: string, query?: Query): Promise<T> {
  return (await exchange<T>({ method: 'GET', path, query })).data;
}
