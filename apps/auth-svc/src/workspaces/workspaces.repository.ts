import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { WorkspaceRow } from './workspace.entity.js';

export type NewWorkspace = Pick<WorkspaceRow, 'id' | 'name' | 'slug' | 'profile'>;
export type WorkspaceChange = Partial<Omit<WorkspaceRow, 'id' | 'version' | 'createdAt'>>;

const SIGNUP_LOCK = 7_262_101;

@Injectable()
export class WorkspacesRepository {
  find(tx: EntityManager, id: string): Promise<WorkspaceRow> {
    return tx.findOneByOrFail(WorkspaceRow, { id });
  }

  findAll(tx: EntityManager, ids: readonly string[]): Promise<WorkspaceRow[]> {
    return tx.findBy(WorkspaceRow, { id: In([...ids]) });
  }

  /** Before any person of the workspace: changes of who owns it take turns here. */
  lock(tx: EntityManager, id: string): Promise<WorkspaceRow> {
    return tx.findOneOrFail(WorkspaceRow, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** Whatever the row-level security shows. */
  async idOf(tx: EntityManager, slug: string): Promise<string | undefined> {
    const [row]: { id: string | null }[] = await tx.query('select workspace_id_of(lower($1)) as id', [slug]);
    return row?.id ?? undefined;
  }

  async slugsLike(tx: EntityManager, base: string): Promise<Set<string>> {
    const rows: { slug: string }[] = await tx.query('select slugs_like($1) as slug', [base]);
    return new Set(rows.map(({ slug }) => slug));
  }

  /** The transaction goes on in another workspace: one that it is making. */
  async enter(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`select set_config('app.workspace_id', $1, true)`, [id]);
  }

  /** New workspaces are made one after the other: two can't be the first, nor take the same slug. */
  async takeTurns(tx: EntityManager): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1)', [SIGNUP_LOCK]);
  }

  async anyExists(tx: EntityManager): Promise<boolean> {
    const [row]: { any: boolean }[] = await tx.query('select any_workspace() as any');
    return row?.any ?? false;
  }

  async insert(tx: EntityManager, workspace: NewWorkspace): Promise<WorkspaceRow> {
    await tx.insert(WorkspaceRow, workspace);
    return this.find(tx, workspace.id);
  }

  /** Of a locked workspace. */
  async change(tx: EntityManager, workspace: WorkspaceRow, change: WorkspaceChange): Promise<WorkspaceRow> {
    const next = { ...change, version: workspace.version + 1 };
    await tx.update(WorkspaceRow, { id: workspace.id }, next);
    return Object.assign(workspace, next);
  }
}
