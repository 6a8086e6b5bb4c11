import { LIMITS, type SessionGrant, type UploadPurpose, auth } from '@switchboard/contracts';
import { type TestService, startService, testServers } from '@switchboard/platform/testing';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import pg from 'pg';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authService } from '../src/service.js';

export const PASSWORD = 'switchboard';
export const from = { device: 'Jest', address: '192.0.2.1' };

const settings = {
  KEYS_SECRET: 'a secret for tests of more than 32 characters',
  PUBLIC_URL: 'https://support.example',
  WORKSPACE_SIGNUP: 'open',
  LIMIT_REGISTRATIONS_PER_ADDRESS: '1000',
};

export interface FactRow {
  readonly type: string;
  readonly workspaceId: string;
  readonly key: string;
  readonly sequence: number;
  readonly data: Record<string, unknown>;
}

let people = 0;

/** The real service, and what a test needs to look at from outside: its facts and its mails. */
export class AuthTest {
  private constructor(
    readonly service: TestService,
    private readonly mailDir: string,
  ) {}

  static async start(more: Record<string, string> = {}): Promise<AuthTest> {
    const mailDir = await mkdtemp(join(tmpdir(), 'switchboard-mail-'));
    return new AuthTest(
      await startService(authService, { settings: { ...settings, MAIL_DIR: mailDir, ...more } }),
      mailDir,
    );
  }

  get call(): TestService['call'] {
    return this.service.call;
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await rm(this.mailDir, { recursive: true });
  }

  newEmail(): string {
    return `person${++people}@example.test`;
  }

  /** A new workspace and its owner. */
  owner(name = 'Acme', email = this.newEmail()): Promise<SessionGrant> {
    return this.call(auth.register, {
      name: 'Olive Owner',
      email,
      password: PASSWORD,
      workspaceName: name,
      from,
    });
  }

  customer(workspaceSlug: string, email = this.newEmail()): Promise<SessionGrant> {
    return this.call(auth.register, {
      name: 'Carl Customer',
      email,
      password: PASSWORD,
      workspaceSlug,
      from,
    });
  }

  login(
    email: string,
    more: { password?: string; workspaceSlug?: string; keepSignedIn?: boolean } = {},
  ): Promise<SessionGrant> {
    return this.call(auth.login, { email, password: PASSWORD, from, ...more });
  }

  /** A new staff member with a password, signed in. */
  async member(owner: SessionGrant, role: 'owner' | 'admin' | 'agent' | 'customer'): Promise<SessionGrant> {
    const email = this.newEmail();
    const user = { name: `A ${role}`, email, role, password: PASSWORD };
    await this.call(auth.createUser, user, tokenOf(owner));
    return this.login(email);
  }

  refresh(refreshToken: string, workspaceId?: string): Promise<SessionGrant> {
    return this.call(auth.refresh, { refreshToken, from, workspaceId });
  }

  /** A file, in chunks as gateways send it. */
  async upload(file: Buffer, purpose: UploadPurpose, by: SessionGrant, name = 'a file'): Promise<string> {
    const { id } = await this.call(auth.startUpload, { purpose, bytes: file.length, name }, tokenOf(by));
    for (let index = 0; index * LIMITS.chunkBytes < file.length; index++) {
      const chunk = file.subarray(index * LIMITS.chunkBytes, (index + 1) * LIMITS.chunkBytes);
      await this.call(auth.appendUpload, { id, index, data: chunk.toString('base64') }, tokenOf(by));
    }
    return id;
  }

  sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.service.database.inTransaction((tx) => tx.query(text, values));
  }

  /** Past the service’s own rights: to break something. */
  async asOwner(text: string): Promise<void> {
    const [{ name } = { name: '' }] = await this.sql<{ name: string }>('select current_database() as name');
    const url = new URL(testServers().databaseUrl);
    url.pathname = name;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(text);
    await client.end();
  }

  /** All facts so far about someone or something, in order. */
  facts(key: string): Promise<FactRow[]> {
    const columns = `type, workspace_id as "workspaceId", key, sequence, data`;
    return this.sql(`select ${columns} from outbox where key = $1 order by position`, [key]);
  }

  /** The mails to an address, once all that were ordered are written. */
  async mailsTo(address: string): Promise<string[]> {
    await this.service.broker.flush();
    const files = (await readdir(this.mailDir)).sort();
    const mails = await Promise.all(files.map((file) => readFile(join(this.mailDir, file), 'utf8')));
    return mails.filter((mail) => mail.includes(`To: ${address}`)).map(decoded);
  }

  /** The token in the newest mail to an address. */
  async tokenMailedTo(address: string): Promise<string> {
    const mail = (await this.mailsTo(address)).at(-1);
    const token = /^https:\/\/support\.example\/[\w-]+\?token=([\w-]{43})(?:&workspace=[\w-]+)?$/m.exec(
      mail ?? '',
    )?.[1];
    if (!token) throw new Error(`No link was mailed to ${address}`);
    return token;
  }
}

export function tokenOf({ accessToken }: { accessToken: string }): { token: string } {
  return { token: accessToken };
}

/** Quoted-printable, as mails with long lines or other letters than English ones are written. */
function decoded(mail: string): string {
  return mail
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
