import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { NotificationEntity } from './notification.entity.js';

/** Who of the staff is told. Several of these together: each person once. */
export interface Audience {
  readonly userIds?: readonly (string | null)[];
  /** Everyone who runs the workspace. */
  readonly admins?: boolean;
  readonly everyone?: boolean;
}

/** Only people who are staff now, and never who did it. */
const TOLD = `
  select user_id as "userId" from people
  where workspace_id = $1 and is_active and role <> 'customer' and user_id is distinct from $2
    and (user_id = any($3::uuid[]) or ($4 and role in ('owner', 'admin')) or $5)`;

@Injectable()
export class NotificationsRepository {
  async audience(
    tx: EntityManager,
    workspaceId: string,
    { userIds = [], admins = false, everyone = false }: Audience,
    but: string | null,
  ): Promise<string[]> {
    const named = userIds.filter((id) => id !== null);
    const values = [workspaceId, but, named, admins, everyone];
    const rows = await tx.query<{ userId: string }[]>(TOLD, values);
    return rows.map(({ userId }) => userId);
  }

  async now(tx: EntityManager): Promise<Date> {
    const [row] = await tx.query<{ now: Date }[]>('select clock_timestamp()::timestamptz(3) as now');
    return row?.now ?? new Date();
  }

  async insert(
    tx: EntityManager,
    userIds: readonly string[],
    notification: Omit<NotificationEntity, 'userId'>,
  ): Promise<void> {
    await tx.insert(
      NotificationEntity,
      userIds.map((userId) => ({ ...notification, userId })),
    );
  }

  /** Newest first: ids rise with time. */
  page(
    tx: EntityManager,
    workspaceId: string,
    userId: string,
    { after, limit }: { readonly after: string | null; readonly limit: number },
  ): Promise<NotificationEntity[]> {
    const where = { workspaceId, userId, ...(after ? { id: LessThan(after) } : {}) };
    return tx.find(NotificationEntity, { where, order: { id: 'DESC' }, take: limit });
  }

  count(tx: EntityManager, workspaceId: string, userId: string): Promise<number> {
    return tx.countBy(NotificationEntity, { workspaceId, userId });
  }

  /** Without ids: all of them. */
  async remove(
    tx: EntityManager,
    workspaceId: string,
    userId: string,
    ids: readonly string[] | undefined,
  ): Promise<void> {
    await tx.query(
      `delete from notifications
       where workspace_id = $1 and user_id = $2 and ($3::uuid[] is null or id = any($3::uuid[]))`,
      [workspaceId, userId, ids ?? null],
    );
  }
}
