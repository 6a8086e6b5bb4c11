import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Credential, ImportPreview, User, UserImport } from '@switchboard/contracts';
import { Api, PIXEL, aFile } from './support/api.js';
import { Listener } from './support/socket.js';
import { System, until } from './support/system.js';

let system: System;
let owner: Api;

beforeAll(async () => {
  system = await System.start();
  owner = await Api.owner(system.address);
}, 300_000);
afterAll(() => system?.stop(), 60_000);

const ROWS = 5_000;
const bad = (n: number) => n % 100 < 3;
/** One row in a hundred without a name, one without an address, one of a role that doesn’t exist. */
const line = (n: number): string => {
  const [name, email, role] = [`Person ${n}`, `person${n}@import.example`, 'customer'];
  if (n % 100 === 0) return `,${email},${role}`;
  if (n % 100 === 1) return `${name},nowhere,${role}`;
  return `${name},${email},${n % 100 === 2 ? 'king' : role}`;
};
const sheet = ['Full name,E-Mail,Role', ...Array.from({ length: ROWS }, (_, n) => line(n))].join('\r\n');

async function read(file: string | Uint8Array<ArrayBuffer>, by = owner): Promise<ImportPreview> {
  const { body } = await by.expect<UserImport>(202, 'POST', '/imports/users', {
    body: aFile(file, 'people.csv'),
  });
  expect(body.data).toMatchObject({ status: 'reading', fileName: 'people.csv' });
  return settled(body.data.id);
}

async function settled(id: string): Promise<ImportPreview> {
  let preview = await owner.get<ImportPreview>(`/imports/${id}`);
  await until(
    'the import is settled',
    async () => {
      preview = await owner.get<ImportPreview>(`/imports/${id}`);
      return !['reading', 'importing'].includes(preview.status);
    },
    120_000,
  );
  return preview;
}

const total = async () => (await owner.expect<User[]>(200, 'GET', '/users?limit=1')).body.meta?.total;

describe('people out of a sheet', () => {
  it('5,000 with 3 % bad ones: each fault is named, the good ones come in once, whatever is killed meanwhile', async () => {
    const admin = await owner.colleague('admin');
    const agent = await owner.colleague('agent');
    const [ear, deaf] = [await Listener.connect(admin), await Listener.connect(agent)];
    const before = (await total()) ?? 0;
    const preview = await read(sheet);
    expect(preview.counts).toMatchObject({ rows: ROWS, ready: 4_850, invalid: 150 });
    const titles = ['Full name', 'E-Mail', 'Role'];
    const faults = Array.from({ length: ROWS }, (_, n) => n).filter(bad);
    expect(preview.errors.map(({ row, column }) => [row, column])).toEqual(
      faults.map((n) => [n + 2, titles[n % 100]]),
    );
    expect(await total()).toBe(before);

    const commit = () => owner.expect(202, 'POST', `/imports/${preview.id}/commit`);
    await Promise.all([commit(), commit()]);
    await until('some are added', async () => {
      return (await owner.get<ImportPreview>(`/imports/${preview.id}`)).counts.added > 300;
    });
    await system.kill('auth');
    await system.healthy();
    const done = await settled(preview.id);
    expect(done).toMatchObject({ status: 'done', counts: { ready: 0, added: 4_850, member: 0 } });
    await commit();
    expect(await total()).toBe(before + 4_850);

    const told = () => ear.of('import:progress').filter(({ id }) => id === preview.id);
    await until('the end is told', () => told().some((progress) => progress.status === 'done'));
    expect(told().length).toBeGreaterThan(10);
    expect(deaf.of('import:progress')).toEqual([]);

    const again = await read(sheet);
    expect(again.counts).toMatchObject({ ready: 0, member: 4_850, invalid: 150 });
    await owner.expect(202, 'POST', `/imports/${again.id}/commit`);
    expect((await settled(again.id)).counts.added).toBe(0);
    expect(await total()).toBe(before + 4_850);
  }, 300_000);

  it('come with passwords that are given out once', async () => {
    const preview = await read('Name;E-Mail\nAda;ada@import.example\nBob;bob@import.example\n');
    const path = `/imports/${preview.id}/credentials`;
    const early = await owner.expect(409, 'GET', path);
    expect(early.body.error).toMatchObject({ code: 'ILLEGAL_STATUS', allowed: ['done'] });
    await owner.expect(202, 'POST', `/imports/${preview.id}/commit`);
    await settled(preview.id);
    const tries = await Promise.all([1, 2, 3].map(() => owner.call<Credential[]>('GET', path)));
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    const given = tries.find(({ status }) => status === 200)?.body.data ?? [];
    expect(given.map(({ row, email }) => [row, email])).toEqual([
      [2, 'ada@import.example'],
      [3, 'bob@import.example'],
    ]);
    const ada = await Api.login(system.address, 'ada@import.example', given[0]?.password);
    expect(ada.signedIn).toMatchObject({ role: 'customer', workspace: { id: owner.signedIn.workspace.id } });
    await owner.expect(404, 'GET', path);
    expect(system.holds(given[1]?.password ?? '')).toBe(false);
  });

  it('are kept as text, and never leave as formulas', async () => {
    const formula = '=HYPERLINK("http://evil.example";"x")';
    const quoted = `"${formula.replaceAll('"', '""')}"`;
    const preview = await read(
      `Name,E-Mail\n${quoted},formula@import.example\n@SUM(A1),sum@import.example\n`,
    );
    expect(preview.rows.map(({ name }) => name)).toEqual([formula, '@SUM(A1)']);
    await owner.expect(202, 'POST', `/imports/${preview.id}/commit`);
    await settled(preview.id);
    const headers = { authorization: `Bearer ${owner.signedIn.accessToken}`, accept: 'text/csv' };
    const answer = await fetch(`${system.address}/api/imports/${preview.id}/credentials`, { headers });
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines[1]).toMatch(/^"'=HYPERLINK/);
    expect(lines[2]).toMatch(/^'@SUM/);
  });
});

describe('files that are none', () => {
  it.each([
    ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 415, 'UNSUPPORTED_TYPE'],
    ['too large', new Uint8Array(5_000_001).fill(97), 413, 'TOO_LARGE'],
  ])('are refused: %s', async (_, file, status, code) => {
    const { body } = await owner.expect(status, 'POST', '/imports/users', { body: aFile(file) });
    expect(body.error?.code).toBe(code);
  });

  it('fail with a reason that says what to do', async () => {
    expect(await read('Name,Phone\nAda,1\n')).toMatchObject({ status: 'failed', failure: 'no_email_column' });
  });
});

describe('a face and a logo', () => {
  it('are seen by strangers at an address that changes with them', async () => {
    const body = () => aFile(PIXEL, 'me.png');
    const customer = await owner.customer();
    const me = (await customer.expect<User>(200, 'PUT', '/auth/avatar', { body: body() })).body.data;
    const next = (await customer.expect<User>(200, 'PUT', '/auth/avatar', { body: body() })).body.data;
    expect(next.avatarUrl).not.toBe(me.avatarUrl);
    const shown = await fetch(`${system.address}${next.avatarUrl}`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(`${system.address}${me.avatarUrl}`)).status).toBe(404);
    const svg = aFile('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'me.png');
    expect((await customer.expect(415, 'PUT', '/auth/avatar', { body: svg })).body.error?.code).toBe(
      'UNSUPPORTED_TYPE',
    );
  });
});
