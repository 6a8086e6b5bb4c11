import { Injectable } from '@nestjs/common';
import { auth, type ImportProgress } from '@switchboard/contracts';
import { type Fact, OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { Notifications } from './notifications.js';

/** The last fact of an import: nothing more becomes of it. */
const ended = ({ status }: ImportProgress): boolean => status === 'done' || status === 'failed';

/** An import takes minutes, and whoever began it has gone on to something else: all admins are told how it ended. */
@Injectable()
export class OnImportEnded {
  constructor(private readonly notifications: Notifications) {}

  @OnEvent(auth.importProgressed, { consumer: 'ticket-imports', when: ended })
  ended(
    tx: EntityManager,
    { id: importId, status, failure }: ImportProgress,
    { workspaceid }: Fact,
  ): Promise<void> {
    return this.notifications.tell(tx, {
      ...{ workspaceId: workspaceid, kind: 'import', importId, label: failure ?? status },
      ...{ to: { admins: true }, by: null },
    });
  }
}
