import { randomUUID } from 'node:crypto';

export const password = 'switchboard';

/** One person of the public REST API. */
export class Person {
  constructor(address, session) {
    this.address = address;
    this.session = session;
  }

  static async register(address, body) {
    const email = `${randomUUID()}@example.org`;
    return new Person(address, await call(address, 'POST', '/auth/register', { ...body, email, password }));
  }

  get token() {
    return this.session.accessToken;
  }

  post(path, body) {
    return call(this.address, 'POST', path, body, this.token);
  }

  put(path, body) {
    return call(this.address, 'PUT', path, body, this.token);
  }

  patch(path, body) {
    return call(this.address, 'PATCH', path, body, this.token);
  }

  get(path) {
    return call(this.address, 'GET', path, undefined, this.token);
  }
}

async function call(address, method, path, body, token) {
  const response = await fetch(`${address}/api${path}`, {
    method,
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!answer.success) throw new Error(`${method} ${path}: ${JSON.stringify(answer.error)}`);
  return answer.data;
}
