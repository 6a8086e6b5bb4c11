import { Injectable } from '@nestjs/common';
import { type Role, ROLES } from '@switchboard/contracts';
import { Database, type Job } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { Invitations } from '../mail/invitations.js';
import { type Entry, MemberEntries, type Newcomer } from '../members/member-entries.js';
import { generatePassword } from '../passwords/generate-password.js';
import { PasswordHashes } from '../passwords/password-hashes.js';
import { Secrets } from '../secrets/secrets.js';
import { WorkspacesRepository } from '../workspaces/workspaces.repository.js';
import type { ImportEntity, ImportRowEntity } from './import.entity.js';
import { ImportFacts } from './import-facts.js';
import { ImportRowsRepository, type SettledRow } from './import-rows.repository.js';
import { ImportsRepository } from './imports.repository.js';
import { sealedFor } from './sealed-for.js';

interface Draft {
  readonly row: ImportRowEntity;
  readonly password: string;
  readonly newcomer: Newcomer;
}

/** Rows added in one transaction: short enough that nobody waits for it. */
const BATCH = 100;

/**
 * Adds the good rows of an import. A row is settled in the transaction that adds its person: killed anywhere, the job
 * goes on with those that are left.
 */
@Injectable()
export class ImportAdder {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly facts: ImportFacts,
    private readonly workspaces: WorkspacesRepository,
    private readonly entries: MemberEntries,
    private readonly invitations: Invitations,
    private readonly hashes: PasswordHashes,
    private readonly secrets: Secrets,
  ) {}

  async add(job: Job, signal: AbortSignal): Promise<void> {
    let more = true;
    while (more) {
      signal.throwIfAborted();
      more = await this.database.inWorkspace(job.workspaceId, async (tx) => {
        await job.fence(tx);
        const one = await this.imports.lock(tx, job.workspaceId, job.key);
        return one?.status === 'importing' && (await this.addSome(tx, one));
      });
    }
  }

  /** Whether there are more. */
  private async addSome(tx: EntityManager, one: ImportEntity): Promise<boolean> {
    const rows = await this.rows.page(tx, one.id, { after: 0, limit: BATCH, states: ['ready'] });
    const region = await this.workspaces.find(tx, one.workspaceId);
    // Two imports of the same people meet in the same order: neither waits for what the other one holds.
    const drafts = rows.sort((a, b) => (a.email < b.email ? -1 : 1)).map((row) => this.draft(row, region));
    const entries = await this.entries.enterAll(
      tx,
      drafts.map(({ newcomer }) => newcomer),
      one.workspaceId,
    );
    const settled: SettledRow[] = [];
    for (const [index, { kind, member }] of entries.entries()) {
      const draft = drafts[index];
      if (kind === 'known') await this.invitations.toKnown(tx, member.person, member);
      if (draft) settled.push(this.settled(draft, kind));
    }
    await this.rows.settle(tx, one.id, settled);
    const added = settled.filter(({ state }) => state === 'added').length;
    const passwords = settled.some(({ sealedPassword }) => sealedPassword !== null);
    const done = rows.length < BATCH;
    await this.facts.change(tx, one, {
      ready: one.ready - rows.length,
      added: one.added + added,
      member: one.member + rows.length - added,
      credentials: one.credentials || passwords,
      ...(done ? { status: 'done', finishedAt: new Date() } : {}),
    });
    return !done;
  }

  private draft(row: ImportRowEntity, { locale, timeZone }: { locale: string; timeZone: string }): Draft {
    const { name, email, phone, company } = row;
    const password = generatePassword();
    const passwordHash = this.hashes.hashGenerated(password);
    return {
      row,
      password,
      newcomer: { name, email, role: roleOf(row), passwordHash, locale, timeZone, phone, company },
    };
  }

  /** Nothing is mailed to new people: whoever imported them hands out the passwords, which are kept for that. */
  private settled({ row, password }: Draft, kind: Entry['kind']): SettledRow {
    const sealedPassword = kind === 'new' ? this.secrets.seal(password, sealedFor(row)) : null;
    return { row: row.row, state: kind === 'member' ? 'member' : 'added', sealedPassword };
  }
}

function roleOf({ role }: ImportRowEntity): Role {
  const known = ROLES.find((each) => each === role);
  if (!known) throw new Error('A checked row has no role');
  return known;
}
