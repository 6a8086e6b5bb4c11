import { type ImportPreview, type SessionGrant, auth } from '@switchboard/contracts';
import { deflateRawSync } from 'node:zlib';
import writeExcel from 'write-excel-file/node';
import { AuthTest, tokenOf } from './auth-test.js';

const missing = { code: 'NOT_FOUND', kind: 'not-found' };
const HEADER = ['Full name', 'E-Mail', 'Role', 'Phone', 'Shoe size'];

const csv = (rows: string[][], separator = ','): Buffer =>
  Buffer.from(
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n'),
  );

async function excel(rows: string[][]): Promise<Buffer> {
  const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
  return await writeExcel(cells, {}).toBuffer();
}

describe('imports', () => {
  let sut: AuthTest;
  let owner: SessionGrant;
  let files = 0;

  beforeAll(async () => {
    sut = await AuthTest.start();
    owner = await sut.owner('Imports');
  });
  afterAll(() => sut.stop());

  const start = async (file: Buffer, by = owner) => {
    const uploadId = await sut.upload(file, 'import', by, `people-${++files}.csv`);
    return (await sut.call(auth.startImport, { uploadId }, tokenOf(by))).id;
  };
  const look = (id: string, more: object = {}, by = owner): Promise<ImportPreview> =>
    sut.call(auth.getImport, { id, ...more }, tokenOf(by));
  const read = async (file: Buffer, by = owner): Promise<ImportPreview> => {
    const id = await start(file, by);
    await sut.service.broker.flush();
    return look(id, {}, by);
  };
  const commit = (id: string, by = owner) => sut.call(auth.commitImport, { id }, tokenOf(by));
  const done = async (id: string): Promise<ImportPreview> => {
    await sut.service.broker.flush();
    return look(id);
  };
  const credentials = (id: string, afterRow = 0) =>
    sut.call(auth.readCredentials, { id, afterRow }, tokenOf(owner));
  const forget = (id: string) => sut.call(auth.forgetCredentials, { id }, tokenOf(owner));

  it('show what is in a sheet, each fault by row and column, and change nothing yet', async () => {
    const before = (await sut.call(auth.listUsers, {}, tokenOf(owner))).total;
    const [one, two] = [sut.newEmail(), sut.newEmail()];
    const preview = await read(
      csv([
        HEADER,
        ['Ada', one, '', '+49 1', '38'],
        ['', 'nobody'],
        [],
        ['Bob', two, 'Agent'],
        ['Eve', one, 'owner'],
        ['Ann', one],
      ]),
    );
    expect(preview).toMatchObject({
      ...{ status: 'ready', failure: null, fileName: `people-${files}.csv`, ignoredColumns: ['Shoe size'] },
      counts: { rows: 5, ready: 2, invalid: 2, duplicate: 1, member: 0, added: 0 },
      ...{ moreErrors: false, nextCursor: null, credentials: false },
    });
    expect(preview.rows.map(({ row, state, email }) => [row, state, email])).toEqual([
      [2, 'ready', one],
      [3, 'invalid', 'nobody'],
      [5, 'ready', two],
      [6, 'invalid', one],
      [7, 'duplicate', one],
    ]);
    expect(preview.errors.map(({ row, column }) => [row, column])).toEqual([
      [3, 'Full name'],
      [3, 'E-Mail'],
      [6, 'Role'],
      [7, 'E-Mail'],
    ]);
    expect((await sut.call(auth.listUsers, {}, tokenOf(owner))).total).toBe(before);
  });

  it('read Excel and CSV alike, in the ways people save them', async () => {
    const email = sut.newEmail();
    const rows = [
      ['Vorname', 'Nachname', 'E-Mail', 'Firma'],
      ['Jörg', 'Müller', email, 'Süß & Söhne'],
    ];
    const text = rows.map((row) => row.join(';')).join('\n');
    const forms = [
      await excel(rows),
      csv(rows),
      csv(rows, ';'),
      csv(rows, '\t'),
      Buffer.concat([Buffer.from('\ufeff'), csv(rows)]),
      Buffer.from(text, 'latin1'),
      Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(text, 'utf16le')]),
    ];
    for (const [index, form] of forms.entries()) {
      const { rows: found } = await read(form);
      expect([index, found.map(({ name, email, company }) => [name, email, company])]).toEqual([
        index,
        [['Jörg Müller', email, 'Süß & Söhne']],
      ]);
    }
  });

  it('add the good rows; what was generated is given out once and lets people in', async () => {
    const [one, two] = [sut.newEmail(), sut.newEmail()];
    const { id } = await read(
      csv([HEADER, ['=1+1', one, 'customer', '+49 1'], ['Bob', two, 'agent'], ['', 'x']]),
    );
    await expect(credentials(id)).rejects.toMatchObject({
      code: 'ILLEGAL_STATUS',
      data: { allowed: ['done'] },
    });
    expect(await commit(id)).toMatchObject({ status: 'importing' });
    expect(await done(id)).toMatchObject({
      status: 'done',
      credentials: true,
      counts: { ready: 0, added: 2, invalid: 1 },
    });
    const { items, more } = await credentials(id);
    expect([items.map(({ row, name, email }) => [row, name, email]), more]).toEqual([
      [
        [2, '=1+1', one],
        [3, 'Bob', two],
      ],
      false,
    ]);
    expect(await credentials(id)).toEqual({ items, more });
    const settled = await Promise.allSettled([forget(id), forget(id)]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(credentials(id)).rejects.toMatchObject(missing);
    expect(await look(id)).toMatchObject({ credentials: false });
    const session = await sut.login(two, { password: items[1]?.password });
    expect(session).toMatchObject({ role: 'agent', user: { name: 'Bob' } });
    await expect(sut.login(two, { password: items[0]?.password })).rejects.toMatchObject({
      code: 'INVALID_CREDENTIALS',
    });
    const stored = await sut.sql<{ hash: string }>(
      'select password_hash as hash from people where email = any($1)',
      [[one, two]],
    );
    expect(stored.map(({ hash }) => hash.split('$')[1]).sort()).toEqual(['argon2id', 'generated']);
    expect((await sut.facts(session.user.id)).map(({ type }) => type)).toEqual([
      'auth.user.registered',
      'auth.member.added',
    ]);
    expect(await sut.mailsTo(two)).toEqual([]);
  });

  it('forget passwords that nobody fetched for a week', async () => {
    const { id } = await read(csv([HEADER, ['Ada', sut.newEmail()]]));
    await commit(id);
    await done(id);
    await sut.sql(`select forget_imports(interval '30 days', interval '7 days')`);
    expect((await credentials(id)).items).toHaveLength(1);
    await sut.sql(`select forget_imports(interval '30 days', interval '-1 second')`);
    await expect(credentials(id)).rejects.toMatchObject(missing);
    expect(await look(id)).toMatchObject({ status: 'done', credentials: false });
    const rows = await sut.service.database.inWorkspace(owner.workspace.id, (tx) =>
      tx.query('select from import_rows where sealed_password is not null and import_id = $1', [id]),
    );
    expect(rows).toEqual([]);
  });

  it('know who is a member, add who is known elsewhere, and never touch their password', async () => {
    const member = await sut.member(owner, 'agent');
    const elsewhere = await sut.owner('Imported from');
    const { id, counts } = await read(
      csv([
        ['Name', 'Email', 'Company'],
        ['Other name', member.user.email, 'X'],
        ['Known', elsewhere.user.email, 'Acme'],
      ]),
    );
    expect(counts).toMatchObject({ ready: 1, member: 1 });
    await commit(id);
    expect(await done(id)).toMatchObject({ counts: { added: 1, member: 1 }, credentials: false });
    await expect(sut.login(elsewhere.user.email, { workspaceSlug: 'imports' })).resolves.toMatchObject({
      ...{ role: 'customer', user: { name: 'Olive Owner', company: 'Acme' } },
    });
    await expect(sut.call(auth.getUser, { id: member.user.id }, tokenOf(owner))).resolves.toMatchObject({
      name: 'A agent',
    });
    expect(await sut.mailsTo(elsewhere.user.email)).toHaveLength(2);
  });

  it('of 5,000 rows name the bad ones, add the good ones, and none twice', async () => {
    const people = Array.from({ length: 5_000 }, (_, n) => [
      `Person ${n}`,
      `bulk${n}@example.test`,
      'customer',
      `+49 ${n}`,
    ]);
    const bad = (n: number) => n % 100 < 3;
    const faults = [
      (row: string[]) => ['', ...row.slice(1)],
      ([name]: string[]) => [name ?? '', 'no address'],
      (row: string[]) => [...row.slice(0, 2), 'king'],
    ];
    const rows = people.map((row, n) => (bad(n) ? (faults[n % 100]?.(row) ?? row) : row));
    const file = await excel([HEADER, ...rows]);
    const preview = await read(file);
    expect(preview.counts).toEqual({
      rows: 5_000,
      ready: 4_850,
      invalid: 150,
      duplicate: 0,
      member: 0,
      added: 0,
    });
    const expected = people.flatMap((_, n) =>
      bad(n) ? [[n + 2, ['Full name', 'E-Mail', 'Role'][n % 100]]] : [],
    );
    expect(preview.errors.map(({ row, column }) => [row, column])).toEqual(expected);
    const second = await look(preview.id, { state: ['invalid'], limit: 100, cursor: undefined });
    const rest = await look(preview.id, { state: ['invalid'], limit: 100, cursor: second.nextCursor ?? '' });
    expect([second.rows.length, rest.rows.length, rest.nextCursor]).toEqual([100, 50, null]);

    // Committed twice at once, while people sign in.
    const began = performance.now();
    await Promise.all([commit(preview.id), commit(preview.id)]);
    let slowest = 0;
    for (let n = 0; n < 5 || (await look(preview.id)).status !== 'done'; n++) {
      const asked = performance.now();
      await sut.login(owner.user.email);
      slowest = Math.max(slowest, performance.now() - asked);
    }
    process.stdout.write(
      `5,000 rows in ${Math.round(performance.now() - began)} ms, slowest sign-in ${Math.round(slowest)} ms\n`,
    );
    expect(slowest).toBeLessThan(2_000);
    expect(await done(preview.id)).toMatchObject({ counts: { ready: 0, added: 4_850 } });
    const told = (await sut.facts(preview.id)).map(({ data }) => data['status']);
    expect([told[0], told[1], told[2], told.at(-1)]).toEqual(['reading', 'ready', 'importing', 'done']);
    const all = new Set<string>();
    for (let afterRow = 0, more = true; more;) {
      const page = await credentials(preview.id, afterRow);
      for (const { email } of page.items) all.add(email);
      afterRow = page.items.at(-1)?.row ?? 0;
      more = page.more;
    }
    expect(all.size).toBe(4_850);

    const again = await read(file);
    expect(again.counts).toMatchObject({ ready: 0, member: 4_850, invalid: 150 });
    await commit(again.id);
    expect(await done(again.id)).toMatchObject({ status: 'done', counts: { added: 0 } });
    const [{ n } = { n: 0 }] = await sut.sql<{ n: number }>(
      `select count(*)::int as n from people where email like 'bulk%'`,
    );
    expect(n).toBe(4_850);
  }, 180_000);

  it('go on where they were, when they die in the middle', async () => {
    const emails = Array.from({ length: 250 }, (_, n) => `crash${String(n).padStart(3, '0')}@example.test`);
    const { id } = await read(csv([HEADER, ...emails.map((email) => ['Crash', email])]));
    // The third batch fails in its middle until the database is mended.
    await sut.asOwner(`
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
      create trigger refuse before insert on people for each row when (new.email = 'crash230@example.test') execute function refuse()`);
    await commit(id);
    await until(async () => (await look(id)).counts.added === 200);
    await sut.asOwner('drop trigger refuse on people; drop function refuse()');
    await until(async () => (await look(id)).status === 'done');
    expect((await look(id)).counts).toMatchObject({ added: 250, ready: 0 });
    const [{ n } = { n: 0 }] = await sut.sql<{ n: number }>(
      `select count(*)::int as n from people where email like 'crash%'`,
    );
    expect(n).toBe(250);
    const told = await sut.sql<{ n: number }>(
      `select count(*)::int as n from outbox where type = 'auth.member.added' and data->>'email' like 'crash%'`,
    );
    expect(told).toEqual([{ n: 250 }]);
  });

  it.each([
    ['nothing but spaces', () => Buffer.from(' \n \n'), 'empty'],
    ['a header alone', () => csv([HEADER]), 'empty'],
    [
      'no addresses',
      () =>
        csv([
          ['Name', 'Phone'],
          ['A', '1'],
        ]),
      'no_email_column',
    ],
    ['no names', () => csv([['E-Mail'], ['a@example.org']]), 'no_name_column'],
    [
      'too many rows',
      () => csv([HEADER, ...Array.from({ length: 10_001 }, (_, n) => [`P${n}`, `p${n}@example.org`])]),
      'too_many_rows',
    ],
    [
      'half a zip',
      async () => (await excel([HEADER, ['A', 'a@example.org']])).subarray(0, 900),
      'unreadable',
    ],
    ['a zip of something else', () => zipOf('a.txt', 'hello'), 'unreadable'],
    ['what unpacks to far more', () => zipOf('xl/workbook.xml', 'x', 70_000_000), 'too_large'],
    [
      'what unpacks to more than it says',
      () => zipOf('xl/workbook.xml', ' '.repeat(50_000_000), 10),
      'unreadable',
    ],
    ['a row without an end', () => Buffer.from(`Name,E-Mail\n"${'x'.repeat(200_000)}`), 'unreadable'],
  ])('of %s say so', async (_, file, failure) => {
    const preview = await read(await file());
    expect(preview).toMatchObject({ status: 'failed', failure, rows: [] });
    const refused = commit(preview.id);
    await expect(refused).rejects.toMatchObject({ code: 'ILLEGAL_STATUS', data: { allowed: ['ready'] } });
  });

  it('are made once for an Idempotency-Key, whichever way the file came', async () => {
    const by = { ...tokenOf(owner), idempotencyKey: 'import-once' };
    const begin = async (file: Buffer) =>
      sut.call(auth.startImport, { uploadId: await sut.upload(file, 'import', owner) }, by);
    const file = csv([HEADER, ['A', sut.newEmail()]]);
    const first = await begin(file);
    await expect(begin(file)).resolves.toEqual(first);
    const other = begin(csv([HEADER, ['B', sut.newEmail()]]));
    await expect(other).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  it('take no other files, and are the admins’ of their workspace', async () => {
    for (const file of [
      Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
      Buffer.from('89504e470d0a1a0a00', 'hex'),
    ]) {
      await expect(start(file)).rejects.toMatchObject({ code: 'UNSUPPORTED_TYPE', kind: 'unsupported' });
    }
    const { id } = await read(csv([HEADER, ['A', sut.newEmail()]]));
    const stranger = await sut.owner('Another importer');
    const agent = await sut.member(owner, 'agent');
    for (const [by, refused] of [
      [stranger, missing],
      [agent, { code: 'FORBIDDEN' }],
    ] as const) {
      await expect(look(id, {}, by)).rejects.toMatchObject(refused);
      await expect(commit(id, by)).rejects.toMatchObject(refused);
      await expect(sut.call(auth.readCredentials, { id, afterRow: 0 }, tokenOf(by))).rejects.toMatchObject(
        refused,
      );
      await expect(sut.call(auth.forgetCredentials, { id }, tokenOf(by))).rejects.toMatchObject(refused);
    }
    await expect(look(id, { cursor: 'x' })).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
  });
});

async function until(true_: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!(await true_())) {
    if (performance.now() > deadline) throw new Error('Not in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A zip of one file, which may say something else of its size than is true. */
function zipOf(name: string, text: string, said = text.length): Buffer {
  const data = deflateRawSync(text);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(data.length, 4);
  sizes.writeUInt32LE(said, 8);
  const fields = (signature: string, ...middle: Buffer[]) =>
    Buffer.concat([Buffer.from(signature, 'hex'), ...middle]);
  const method = Buffer.from('0000080000000000', 'hex');
  const title = Buffer.alloc(4);
  title.writeUInt16LE(name.length);
  const version = Buffer.from('1400', 'hex');
  const local = Buffer.concat([fields('504b0304', version, method, sizes, title), Buffer.from(name), data]);
  const entry = Buffer.concat([
    fields('504b0102', version, version, method, sizes, title, Buffer.alloc(14)),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entry, Buffer.from('504b0506', 'hex'), end]);
}
