import { type SessionGrant, auth } from '@switchboard/contracts';
import { AuthTest, tokenOf } from './auth-test.js';

const TABLES = ['clients', 'uploads', 'upload_chunks', 'imports', 'import_rows'] as const;

describe('row-level security', () => {
  let sut: AuthTest;
  let owner: SessionGrant;
  let stranger: SessionGrant;

  beforeAll(async () => {
    sut = await AuthTest.start();
    owner = await sut.owner('Isolated');
    stranger = await sut.owner('Next door');
    const sheet = Buffer.from(`Name,E-Mail\nAda,${sut.newEmail()}\n`);
    await sut.call(auth.createClient, { name: 'Acme' }, tokenOf(owner));
    const uploadId = await sut.upload(sheet, 'import', owner);
    await sut.call(auth.startImport, { uploadId }, tokenOf(owner));
    await sut.service.flush();
    await sut.upload(sheet, 'import', owner);
  });
  afterAll(() => sut.stop());

  const count = (table: string, by: SessionGrant): Promise<{ n: number }[]> =>
    sut.service.database.inWorkspace(by.workspace.id, (tx) =>
      tx.query(`select count(*)::int as n from ${table}`),
    );

  it.each(TABLES)(
    'hides the rows of %s from other workspaces, and from nobody in particular',
    async (table) => {
      expect((await count(table, owner))[0]?.n).toBeGreaterThan(0);
      expect(await count(table, stranger)).toEqual([{ n: 0 }]);
      expect(await sut.sql(`select count(*)::int as n from ${table}`)).toEqual([{ n: 0 }]);
    },
  );

  it('lets no row be written into another workspace', async () => {
    const forged = sut.service.database.inWorkspace(stranger.workspace.id, (tx) =>
      tx.query(`insert into clients (workspace_id, id, name) values ($1, gen_random_uuid(), 'Forged')`, [
        owner.workspace.id,
      ]),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it('is passed only by housekeeping, which forgets what is old', async () => {
    const forget = (call: string) => sut.sql(`select ${call}`);
    await forget(`forget_uploads(interval '1 hour')`);
    await forget(`forget_imports(interval '30 days', interval '7 days')`);
    expect((await count('uploads', owner))[0]?.n).toBe(1);
    await forget(`forget_uploads(interval '-1 second')`);
    await forget(`forget_imports(interval '-1 second', interval '7 days')`);
    for (const table of ['uploads', 'upload_chunks', 'imports', 'import_rows']) {
      expect(await count(table, owner)).toEqual([{ n: 0 }]);
    }
  });
});
