import { ApiError, type ErrorBody, offlineError } from './api-error.js';

export interface Meta {
  readonly nextCursor?: string | null;
  readonly total?: number;
  readonly lastSeq?: number;
}

export interface Answer<T> {
  readonly data: T;
  readonly meta: Meta;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Query = Readonly<Record<string, string | number | boolean | undefined | null>>;

export interface HttpRequest {
  readonly method: Method;
  readonly path: string;
  readonly query?: Query;
  /** Sent as JSON; a form with files as what it is. */
  readonly body?: object;
  readonly token?: string | null;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

interface Envelope<T> {
  readonly data: T;
  readonly meta?: Meta;
  readonly error?: ErrorBody;
}

function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return `/api${path}${text ? `?${text}` : ''}`;
}

function headersOf({ body, token, idempotencyKey }: HttpRequest): Headers {
  // The refresh token then stays in its cookie, and the header proves that the request is no foreign form's.
  const headers = new Headers({ Accept: 'application/json', 'X-Client': 'web' });
  if (body && !(body instanceof FormData)) headers.set('Content-Type', 'application/json');
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey);
  return headers;
}

function written(body: object | undefined): BodyInit | undefined {
  if (!body || body instanceof FormData) return body;
  return JSON.stringify(body);
}

function secondsOf(header: string | null): number | null {
  const seconds = Number(header);
  return header && Number.isFinite(seconds) ? seconds : null;
}

/** A 204 has no body: its callers are typed `void`. */
async function readEnvelope<T>(response: Response): Promise<Envelope<T>> {
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : JSON.parse('{}');
  } catch {
    return JSON.parse('{}');
  }
}

/** One exchange: the envelope opened, a failure thrown as an ApiError. */
export async function exchange<T>(request: HttpRequest): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(address(request.path, request.query), {
      method: request.method,
      headers: headersOf(request),
      credentials: 'same-origin',
      body: written(request.body),
      signal: request.signal,
    });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw offlineError();
  }
  const envelope = await readEnvelope<T>(response);
  if (!response.ok) {
    const code = response.status >= 502 ? 'UNAVAILABLE' : 'INTERNAL';
    const body = envelope.error ?? { code, message: response.statusText };
    throw new ApiError(response.status, body, secondsOf(response.headers.get('Retry-After')));
  }

  return { data: envelope.data, meta: envelope.meta ?? {} };
}
