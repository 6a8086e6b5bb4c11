import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Ear } from './support/ear.js';
import type { Json } from './support/json.js';
import { Person } from './support/person.js';
import { Stack } from './support/stack.js';

let stack: Stack;
let owner: Person;
let customer: Person;
let png: Buffer;

beforeAll(async () => {
  stack = await Stack.start();
  owner = await Person.owner(stack.url);
  customer = await owner.customer();
  const noise = { width: 400, height: 400, channels: 3 as const };
  png = await sharp(randomBytes(400 * 400 * 3), { raw: noise })
    .png()
    .toBuffer();
}, 120_000);
afterAll(() => stack?.stop());

interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

async function send(by: Person, method: string, path: string, body: BodyInit, type?: string): Promise<Told> {
  const headers = { authorization: `Bearer ${by.token}`, ...(type ? { 'content-type': type } : {}) };
  const response = await fetch(`${by.url}/api${path}`, { method, headers, body });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
}

function form(content: Uint8Array | string, field = 'file', name = 'picture.png'): FormData {
  const data = new FormData();
  data.append(field, new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  return data;
}

const bytes = (buffer: Buffer) => new Uint8Array(buffer);

describe('a picture', () => {
  it('comes in a form or alone, and is shown to anyone who knows its address', async () => {
    expect(png.length).toBeGreaterThan(256_000);
    const inForm = await send(customer, 'PUT', '/auth/avatar', form(png));
    expect([inForm.status, inForm.body.data.id]).toEqual([200, customer.id]);
    const alone = await send(customer, 'PUT', '/auth/avatar', bytes(png), 'image/png');
    expect(alone.status).toBe(200);
    const { avatarUrl } = alone.body.data;
    expect(avatarUrl).not.toBe(inForm.body.data.avatarUrl);
    const shown = await fetch(`${stack.otherUrl}${avatarUrl}`);
    expect(shown.status).toBe(200);
    const headers = ['content-type', 'cache-control', 'x-content-type-options', 'content-security-policy'];
    expect(headers.map((name) => shown.headers.get(name))).toEqual([
      'image/webp',
      'public, max-age=31536000, immutable',
      'nosniff',
      "default-src 'none'; sandbox",
    ]);
    const image = Buffer.from(await shown.arrayBuffer());
    expect((await sharp(image).metadata()).width).toBe(256);
    const gone = await fetch(`${stack.url}${inForm.body.data.avatarUrl}`);
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store']);
    const without = await customer.data(200, 'DELETE', '/auth/avatar');
    expect(without.avatarUrl).toBeNull();
  });

  it('is the workspace’s logo, by admins', async () => {
    expect((await send(customer, 'PUT', '/workspace/logo', form(png))).status).toBe(403);
    const set = await send(owner, 'PUT', '/workspace/logo', form(png));
    const { slug, branding } = set.body.data;
    const found = await new Person(stack.url).data(200, 'GET', `/workspaces/${slug}`);
    expect(found.branding).toEqual(branding);
    expect((await fetch(`${stack.url}${branding.logoUrl}`)).status).toBe(200);
    expect((await owner.data(200, 'DELETE', '/workspace/logo')).branding.logoUrl).toBeNull();
  });

  it.each([
    [
      'an SVG in a form',
      () => form('<svg xmlns="http://www.w3.org/2000/svg"/>', 'file', 'x.png'),
      undefined,
      415,
    ],
    ['an SVG alone', () => '<svg/>', 'image/svg+xml', 415],
    ['JSON', () => '{"file":"x"}', 'application/json', 415],
    ['text', () => 'x', 'text/plain', 415],
    ['too much in a form', () => form(Buffer.alloc(1_000_001)), undefined, 413],
    ['too much alone', () => bytes(Buffer.alloc(1_000_001)), 'image/png', 413],
    ['another field', () => form(png, 'picture'), undefined, 400],
    ['a form without a file', () => new URLSearchParams({ a: 'b' }), undefined, 415],
    ['nothing', () => '', 'image/png', 400],
  ])('is not %s', async (_, body, type, status) => {
    const told = await send(customer, 'PUT', '/auth/avatar', body(), type);
    const code = { 400: 'VALIDATION_FAILED', 413: 'TOO_LARGE', 415: 'UNSUPPORTED_TYPE' }[status];
    expect([told.status, told.body.error.code]).toEqual([status, code]);
  });

  it('is one file, and no field besides', async () => {
    const two = form(png);
    two.append('file', new Blob(['x']), 'y.png');
    const more = form(png);
    more.append('role', 'owner');
    for (const body of [two, more]) {
      const told = await send(customer, 'PUT', '/auth/avatar', body);
      expect([told.status, told.body.error.code]).toEqual([400, 'VALIDATION_FAILED']);
    }
  });

  it('is read by the routes that take one, and only from those who may', async () => {
    const anyone = new Person(stack.url);
    expect((await send(anyone, 'PUT', '/auth/avatar', form(png))).status).toBe(401);
    for (const path of ['/auth/profile', '/workspace/nothing']) {
      const told = await send(owner, 'PUT', path, form(png));
      expect([path, [404, 415].includes(told.status)]).toEqual([path, true]);
    }
    expect((await send(anyone, 'POST', '/auth/login', form(png))).body.error.code).not.toBe('INTERNAL');
  });
});

describe('clients', () => {
  it('are kept, linked and unlinked over REST, by query or body', async () => {
    const client = await owner.data(201, 'POST', '/clients', { name: 'Acme', status: 'inactive' });
    const link = { userId: customer.id };
    await owner.data(201, 'POST', `/clients/${client.id}/users`, link);
    const seen = await owner.data(200, 'GET', `/customers/${customer.id}`);
    expect(seen).toMatchObject({ client: { id: client.id, name: 'Acme' }, counts: { conversations: 0 } });
    const refused = await owner.call('DELETE', `/clients/${client.id}`);
    expect([refused.status, refused.body.error]).toEqual([
      409,
      expect.objectContaining({ code: 'IN_USE', users: 1 }),
    ]);
    const unlink = `/clients/${client.id}/users`;
    expect((await owner.call('DELETE', unlink)).status).toBe(400);
    expect((await owner.call('DELETE', unlink, link)).status).toBe(204);
    await owner.data(201, 'POST', unlink, link);
    expect((await owner.call('DELETE', `${unlink}?userId=${customer.id}`)).status).toBe(204);
    expect((await owner.call('DELETE', `/clients/${client.id}`)).status).toBe(204);
  });
});

describe('an import', () => {
  it('is read, committed and told to admins; its passwords leave once, as JSON or as a file', async () => {
    const ear = await Ear.open(owner, stack.otherUrl);
    const sheet = 'Name,E-Mail\n=1+1,formula@example.org\n,nobody\n';
    const begun = await send(owner, 'POST', '/imports/users', form(sheet, 'file', 'Gäste.csv'));
    expect([begun.status, begun.body.data]).toEqual([
      202,
      expect.objectContaining({ status: 'reading', fileName: 'Gäste.csv' }),
    ]);
    const { id } = begun.body.data;
    await stack.auth.flush();
    const preview = await owner.data(200, 'GET', `/imports/${id}?state=invalid&limit=1`);
    expect(preview).toMatchObject({ status: 'ready', counts: { ready: 1, invalid: 1 }, rows: [{ row: 3 }] });
    await owner.data(202, 'POST', `/imports/${id}/commit`);
    await stack.auth.flush();
    const headers = { authorization: `Bearer ${owner.token}`, accept: 'text/csv' };
    const take = () => fetch(`${stack.url}/api/imports/${id}/credentials`, { headers });
    const [csv, late] = [await take(), await take()];
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="credentials.csv"');
    expect(await csv.text()).toMatch(
      /^\ufeff?Name,E-Mail,Password\r\n'=1\+1,formula@example\.org,\w{4}-[\w-]+\r\n$/,
    );
    expect(late.status).toBe(404);
    await ear.wait('import:progress', ({ status }) => status === 'done');
    ear.close();
  });
});
