import { Injectable } from '@nestjs/common';
import { OnTimer, type Timer } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { carryOut } from './carry-out.js';
import { Drafts, SNOOZE_OVER } from './drafts.js';

@Injectable()
export class OnSnoozeOver {
  constructor(private readonly drafts: Drafts) {}

  /** Somebody may have opened it or chosen another time while the timer went off: the row, locked, says what holds. */
  @OnTimer(SNOOZE_OVER)
  async wake(tx: EntityManager, { workspaceId, key, at }: Timer): Promise<void> {
    const draft = await this.drafts.open(tx, workspaceId, key);
    if (draft?.state.snoozedUntil?.getTime() !== at.getTime()) return;
    carryOut(draft, { kind: 'wake' }, null);
    await this.drafts.save(tx, draft);
  }
}
