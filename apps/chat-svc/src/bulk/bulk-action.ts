import { type BulkBody, chat, type Doer, type PersonRef } from '@switchboard/contracts';
import { fail } from '@switchboard/platform';
import { carryOut } from '../conversations/carry-out.js';
import { categorise, checkSnooze, reopen, resolve, retag, snooze } from '../conversations/changes.js';
import type { Draft } from '../conversations/draft.js';

export type BulkAction = (draft: Draft) => void;

/** What a bulk command does to each of its conversations. `agent` is whom `agentId` names. */
export function bulkAction(body: BulkBody, agent: PersonRef | null, by: Doer, now: Date): BulkAction {
  switch (body.action) {
    case 'assign':
      needed('agentId', body.agentId);
      return (draft) => void carryOut(draft, agent ? { kind: 'assign', agent } : { kind: 'unassign' }, by);
    case 'resolve':
      return (draft) => resolve(draft, by);
    case 'reopen':
      return (draft) => reopen(draft, by);
    case 'snooze': {
      const until = new Date(needed('snoozedUntil', body.snoozedUntil));
      checkSnooze(until, now);
      return (draft) => snooze(draft, until, by);
    }
    case 'categorise': {
      const category = needed('category', body.category);
      return (draft) => categorise(draft, category, by);
    }
    case 'tag': {
      const tags = needed('tags', body.tags);
      return (draft) => retag(draft, [...draft.conversation.tags, ...tags], by);
    }
    case 'untag': {
      const tags = new Set(needed('tags', body.tags));
      return (draft) =>
        retag(
          draft,
          draft.conversation.tags.filter((tag) => !tags.has(tag)),
          by,
        );
    }
  }
}

function needed<T>(field: string, value: T | undefined): T {
  if (value !== undefined) return value;
  const details = [{ field, message: `${field} is needed for this action` }];
  return fail(chat.bulk, 'VALIDATION_FAILED', 'Some fields are not valid', { details });
}
