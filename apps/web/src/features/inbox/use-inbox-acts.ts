import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.js';
import type { Acts } from './acts-context.js';
import { useBulk } from './use-bulk.js';

/** A dialog that is open, and what it is about. */
export type Asking = { readonly what: 'assign' | 'snooze'; readonly ids: readonly string[] };

interface ActsOptions {
  readonly selecting: boolean;
  /** They are done with: on to the next. */
  readonly leave: (ids: readonly string[]) => void;
  /** It was taken back: there it is again. */
  readonly comeBack: (id: string) => void;
}

function whenText(until: Date): string {
  const format = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(until);
}

export function useInboxActs({ selecting, leave, comeBack }: ActsOptions) {
  const { t } = useTranslation();
  const bulk = useBulk();
  const [asking, setAsking] = useState<Asking | null>(null);
  const undone = ([id, ...others]: readonly string[]) => id && others.length === 0 && comeBack(id);

  const acts: Acts = {
    selecting,
    busy: bulk.isPending,
    resolve: (ids) =>
      bulk.mutate({
        body: { ids: [...ids], action: 'resolve' },
        said: (count) => t('inbox.done.resolved', { count }),
        done: leave,
        undone,
      }),
    reopen: (ids) =>
      bulk.mutate({
        body: { ids: [...ids], action: 'reopen' },
        said: (count) => t('inbox.done.reopened', { count }),
      }),
    assignTo: (ids, agent) =>
      bulk.mutate({
        body: { ids: [...ids], action: 'assign', agentId: agent?.id ?? null },
        said: (count) =>
          agent ? t('inbox.done.assigned', { count, name: agent.name }) : t('inbox.done.queued', { count }),
      }),
    snoozeTo: (ids, until) =>
      bulk.mutate({
        body: { ids: [...ids], action: 'snooze', snoozedUntil: until.toISOString() },
        said: (count) => t('inbox.done.snoozed', { count, time: whenText(until) }),
        done: leave,
        undone,
      }),
    askAssign: (ids) => setAsking({ what: 'assign', ids }),
    askSnooze: (ids) => setAsking({ what: 'snooze', ids }),
  };
  return { acts, asking, close: () => setAsking(null) };
}
