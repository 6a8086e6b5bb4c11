import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fakeActor, startService, type TestService } from '@switchboard/platform/testing';
import { gateway } from '../src/gateway.js';
import { Ear } from './support/ear.js';
import { Person, type Answer } from './support/person.js';
import { until } from './support/until.js';
import type { Json } from './support/json.js';

const page =
  '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><script nonce="__CSP_NONCE__"></script>';

let sut: TestService;
let web: string;
let anyone: Person;

beforeAll(async () => {
  web = await mkdtemp(path.join(tmpdir(), 'switchboard-web-'));
  await mkdir(path.join(web, 'assets'));
  await writeFile(path.join(web, 'index.html'), page);
  await writeFile(path.join(web, 'assets', 'app-1a2b.js'), `export const text = '${'x'.repeat(5_000)}';`);
  sut = await startService(gateway, {
    settings: {
      PORT: '0',
      WEB_DIR: web,
      CORS_ORIGINS: 'https://shop.example',
      SEED_MARKER: path.join(web, 'seeded'),
    },
  });
  anyone = new Person(sut.url);
});

afterAll(async () => {
  await sut?.stop();
  await rm(web, { recursive: true, force: true });
});

const expectFailure = ({ status, body, headers }: Answer, expected: number, code: string): void => {
  expect([status, body.error?.code]).toEqual([expected, code]);
  expect(body).toMatchObject({ success: false, message: expect.any(String) });
  expect(body.error.requestId).toBe(headers.get('x-request-id'));
  expect(headers.get('cache-control')).toBe('no-store');
};

describe('a failure', () => {
  test('has one shape, whatever failed', async () => {
    expectFailure(await anyone.call('GET', '/nothing'), 404, 'NOT_FOUND');
    expectFailure(await anyone.call('DELETE', '/auth/login'), 404, 'NOT_FOUND');
    expectFailure(await anyone.call('POST', '/auth/login', '{"email":'), 400, 'VALIDATION_FAILED');
    expectFailure(await anyone.call('POST', '/auth/login', '"text"'), 400, 'VALIDATION_FAILED');
    const malformed = await anyone.call('POST', '/auth/login', 'my secret');
    expect(malformed.body.message).toBe('The body is not valid JSON');
    expectFailure(await anyone.call('POST', '/auth/login', '[]'), 400, 'VALIDATION_FAILED');
    expectFailure(await anyone.call('GET', '/workspaces/%E0%A4%A'), 400, 'VALIDATION_FAILED');
    expectFailure(await anyone.call('POST', '/auth/login', { email: 'x'.repeat(200_000) }), 413, 'TOO_LARGE');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expectFailure(await anyone.call('POST', '/auth/login', 'email=a', form), 415, 'UNSUPPORTED_TYPE');
    const latin = { 'content-type': 'application/json; charset=iso-8859-1' };
    expectFailure(await anyone.call('POST', '/auth/login', {}, latin), 415, 'UNSUPPORTED_TYPE');
  });

  test('of a service that is away is 503 with Retry-After', async () => {
    const login = await anyone.call('POST', '/auth/login', { email: 'a@example.org', password: 'p' });
    expectFailure(login, 503, 'UNAVAILABLE');
    expect(login.headers.get('retry-after')).toBe('1');
  });

  test('of validation names each field, unknown ones too', async () => {
    const { body } = await anyone.call('POST', '/auth/login', {
      email: 'no',
      role: 'owner',
      workspaceSlug: {},
    });
    const fields = body.error.details.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(expect.arrayContaining(['email', 'password', 'role', 'workspaceSlug']));
    const query = await anyone.call('GET', '/faqs?workspace=demo&limit=1000&colour=red');
    expectFailure(query, 400, 'VALIDATION_FAILED');
    expectFailure(await anyone.call('GET', '/auth/jwks?x=1'), 400, 'VALIDATION_FAILED');
    expectFailure(
      await anyone.call('POST', '/auth/forgot-password?x=1', { email: 'a@b.de' }),
      400,
      'VALIDATION_FAILED',
    );
  });
});

describe('a token', () => {
  const statusWith = async (authorization: string) => {
    const { status, body } = await anyone.call('GET', '/conversations/counts', undefined, { authorization });
    return [status, body.error?.code];
  };

  test('that is missing, wrong, expired or of no staff is refused', async () => {
    expectFailure(await anyone.call('GET', '/conversations/counts'), 401, 'UNAUTHENTICATED');
    expect(await statusWith('Bearer nonsense')).toEqual([401, 'UNAUTHENTICATED']);
    expect(await statusWith('Basic YTpi')).toEqual([401, 'UNAUTHENTICATED']);
    const { token } = await fakeActor({ role: 'agent' });
    const [head, claims] = token.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: 'test' })).toString('base64url');
    expect(await statusWith(`Bearer ${none}.${claims}.`)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await statusWith(`Bearer ${head}.${claims}.AAAA`)).toEqual([401, 'UNAUTHENTICATED']);
    const expired = await fakeActor({ role: 'agent', expiresIn: -10 });
    expect(await statusWith(`Bearer ${expired.token}`)).toEqual([401, 'TOKEN_EXPIRED']);
    const customer = await fakeActor({ role: 'customer' });
    expect(await statusWith(`Bearer ${customer.token}`)).toEqual([403, 'FORBIDDEN']);
    // Known to the gateway, but chat-svc is away.
    expect(await statusWith(`Bearer ${token}`)).toEqual([503, 'UNAVAILABLE']);
  });
});

describe('every route', () => {
  test('lets in nobody whom it isn’t for', async () => {
    const { paths }: Json = await (await fetch(`${sut.url}/api/openapi.json`)).json();
    const customer = await fakeActor({ role: 'customer' });
    const agent = await fakeActor({ role: 'agent' });
    const refusals = { member: [], staff: [customer], admin: [customer, agent] } as const;
    let tried = 0;
    for (const [at, methods] of Object.entries<Json>(paths)) {
      const path = at.replace('/api', '').replace(/{\w+}/g, randomUUID());
      for (const [method, operation] of Object.entries<Json>(methods)) {
        const who: keyof typeof refusals | 'anyone' = operation['x-who'];
        if (who === 'anyone') continue;
        const statusWith = async (token?: string) => {
          const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
          return [method, at, (await anyone.call(method.toUpperCase(), path, undefined, headers)).status];
        };
        expect(await statusWith()).toEqual([method, at, 401]);
        for (const { token } of refusals[who]) expect(await statusWith(token)).toEqual([method, at, 403]);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(40);
  });
});

describe('a socket', () => {
  test('ends with its token', async () => {
    const { token, userId } = await fakeActor({ role: 'agent', expiresIn: 2 });
    const ear = await Ear.open(new Person(sut.url, { accessToken: token, user: { id: userId } } as never));
    await ear.wait('auth:expiring');
    await until('it is disconnected', () => !ear.socket.connected, 5_000);
    expect(ear.of('session:ended')).toEqual([]);
  });
});

describe('the web app', () => {
  test('is served under a nonce of its own each time, and at every path that is a page', async () => {
    const nonces = new Set<string>();
    for (const at of ['/', '/inbox/some-id', '/?x=1']) {
      const response = await fetch(`${sut.url}${at}`);
      const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? '';
      expect(nonce).toMatch(/^[A-Za-z0-9+/=]{24}$/);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`);
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  test('has assets that are kept for ever, compressed; missing ones are no pages', async () => {
    const asset = await fetch(`${sut.url}/assets/app-1a2b.js`);
    expect(asset.headers.get('cache-control')).toMatch(/max-age=31536000, immutable/);
    expect(asset.headers.get('content-encoding')).toBe('gzip');
    expect((await fetch(`${sut.url}/assets/gone.js`)).status).toBe(404);
    expect((await fetch(`${sut.url}/gone.png`)).status).toBe(404);
    expect((await fetch(`${sut.url}/assets/..%2f..%2fetc%2fpasswd`)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('other origins', () => {
  test('may call when they are listed', async () => {
    const allowed = async (origin: string) =>
      (await fetch(`${sut.url}/health/live`, { headers: { origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await allowed('https://shop.example')).toBe('https://shop.example');
    expect(await allowed('https://evil.example')).not.toBe('https://evil.example');
  });
});

describe('health', () => {
  test('tells the process from the system, and names what is away', async () => {
    expect((await fetch(`${sut.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${sut.url}/health/ready`)).status).toBe(200);
    const response = await fetch(`${sut.url}/health/system`);
    expect(response.status).toBe(503);
    const body: Json = await response.json();
    expect(Object.keys(body.info).sort()).toEqual(['nats', 'redis']);
    expect(Object.keys(body.error).sort()).toEqual(['ai', 'auth', 'chat', 'seed', 'ticket']);
  });

  test('measures are for this machine', async () => {
    const metrics = await fetch(`${sut.url}/metrics`);
    expect([metrics.status, metrics.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^text\/plain/),
    ]);
    expect(await metrics.text()).toMatch(/switchboard_http_seconds_bucket\{[^}]*route="\/api\/auth\/login"/);
    const proxied = await fetch(`${sut.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(proxied.status).toBe(403);
  });
});

describe('the document of the API', () => {
  test('describes every route with its shapes and errors, and nothing else', async () => {
    const response = await fetch(`${sut.url}/api/openapi.json`);
    const document: Json = await response.json();
    expect(document.openapi).toMatch(/^3/);
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/auth/login',
        '/api/conversations/{id}/messages',
        '/api/faqs/{id}/versions',
      ]),
    );
    expect(Object.keys(document.paths).filter((at) => !at.startsWith('/api/'))).toEqual([]);
    const send = document.paths['/api/conversations/{id}/messages'].post;
    expect(send.requestBody.content['application/json'].schema.$ref).toMatch(/SendMessageBody$/);
    expect(send.responses['201'].content['application/json'].schema.properties.data.$ref).toMatch(
      /SentMessage$/,
    );
    expect(send.responses['422'].description).toBe('MESSAGE_REFUSED');
    expect(send.parameters).toContainEqual(
      expect.objectContaining({ name: 'wait', in: 'query', required: false }),
    );
    const refs = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g);
    for (const [, name = ''] of refs) expect(document.components.schemas).toHaveProperty(name);
  });

  test('can be browsed without loosening the content policy', async () => {
    const response = await fetch(`${sut.url}/api/docs`);
    const nonce = /script nonce="([^"]+)"/.exec(await response.text())?.[1];
    expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
      const served = await fetch(`${sut.url}/api/docs/${file}`);
      expect([served.status, (await served.text()).length > 10_000]).toEqual([200, true]);
    }
    expect((await fetch(`${sut.url}/api/docs/package.json`)).status).toBe(404);
  });
});
