import type { BulkBody, BulkDone, BulkResults } from '@switchboard/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { errorText } from '../../ui/error-text.js';
import { notify, notifyFailure } from '../../ui/notify.js';
import { offerUndo } from '../console/undo.js';
import { faultText } from './fault-text.js';

interface BulkRun {
  readonly body: BulkBody;
  /** What to say when it is done. */
  readonly said: (count: number) => string;
  /** With those it was done to. */
  readonly done?: (ids: readonly string[]) => void;
  readonly undone?: (ids: readonly string[]) => void;
}

/** One command for one conversation or many: told, and taken back as a whole. */
export function useBulk() {
  const { t } = useTranslation();
  const client = useQueryClient();

  const tell = (results: BulkResults['results']) => {
    // The socket brings the rows; a conversation that is open is read again should it be silent.
    for (const { id } of results) void client.invalidateQueries({ queryKey: keys.conversation(id) });
    void client.invalidateQueries({ queryKey: keys.counts });
    const failed = results.filter(({ ok }) => !ok);
    const [first] = failed;
    if (first?.error) {
      const why = faultText(first.error.code, t);
      notifyFailure(failed.length > 1 ? t('inbox.bulk.failed', { count: failed.length, why }) : why);
    }
    return results.filter(({ ok, changed }) => ok && changed).map(({ id }) => id);
  };
  const undo = useMutation({
    mutationFn: ({ token }: { token: string; undone?: BulkRun['undone'] }) =>
      post<BulkResults>('/conversations/bulk/undo', { undoToken: token }),
    onSuccess: ({ results }, { undone }) => {
      const ids = tell(results);
      if (ids.length > 0) notify(t('inbox.bulk.undone'));
      undone?.(ids);
    },
    onError: (error) => notifyFailure(errorText(error, t)),
  });
  return useMutation({
    mutationFn: ({ body }: BulkRun) => post<BulkDone>('/conversations/bulk', body),
    onSuccess: ({ results, undoToken }, { said, done, undone }) => {
      const ids = tell(results);
      const settled = results.filter(({ ok }) => ok).map(({ id }) => id);
      if (ids.length > 0 && undoToken) {
        offerUndo(said(ids.length), t('common.actions.undo'), () =>
          undo.mutate({ token: undoToken, undone }),
        );
      }
      if (settled.length > 0) done?.(settled);
    },
    onError: (error) => notifyFailure(errorText(error, t)),
  });
}
