import { setTimeout as sleep } from 'node:timers/promises';

const attempts = 8;

/** The public REST API as one person, or as nobody in particular. Waits when it is told to, or when nobody answers. */
export function apiOf(address, token) {
  return async function request(method, path, body) {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await send(`${address}/api${path}`, method, token, body);
      if (answer.ok) return answer.data;
      const again = [0, 429, 503, 504].includes(answer.status) && attempt < attempts;
      if (!again) throw new ApiError(`${method} ${path}: ${answer.status} ${answer.message}`, answer);
      await sleep((answer.retryAfter || 0.3 * attempt) * 1_000);
    }
  };
}

export class ApiError extends Error {
  constructor(message, { status, code }) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

async function send(url, method, token, body) {
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  try {
    const response = await fetch(url, {
      method,
      headers,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(40_000),
    });
    const json = await response.json().catch(() => ({}));
    const { status, ok } = response;
    const retryAfter = Number(response.headers.get('retry-after')) || 0;
    return { ok, status, retryAfter, data: json.data, code: json.error?.code, message: json.message };
  } catch (error) {
    return { ok: false, status: 0, retryAfter: 0, message: error.message };
  }
}
