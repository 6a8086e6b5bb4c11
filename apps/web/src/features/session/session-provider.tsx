import type { Session } from '@switchboard/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { toApiError } from '../../api/api-error.js';
import { keeper } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { useLanguageOf } from '../../i18n/use-language.js';
import { SessionContext, type SessionState, type SignedIn } from './session-context.js';

const RETRY_MS = 3_000;
/** Nobody was signed in: no reason worth telling. */
const SILENT = new Set(['UNAUTHENTICATED', 'TOKEN_INVALID', 'signed_out']);

/** Asks once whether the browser still has a session, and follows what becomes of it. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [state, setState] = useState<SessionState>({ phase: 'starting' });
  useLanguageOf(state.phase === 'in' ? state.signedIn.user.locale : null);

  const begin = useCallback(() => {
    keeper.renew(keeper.token).catch((error: unknown) => {
      if (toApiError(error).passing) setState({ phase: 'unreachable', retry: begin });
      else setState((now) => (now.phase === 'starting' ? { phase: 'out', reason: null } : now));
    });
  }, []);

  useEffect(() => {
    const adopt = ({ user, workspace, role }: Session) => {
      const before = client.getQueryData<SignedIn | null>(keys.session);
      const another =
        before &&
        (before.user.id !== user.id || before.workspace.id !== workspace.id || before.role !== role);
      // What someone else was shown must not be seen by the next: a new page, and nothing of the old one.
      if (another) return window.location.assign('/');
      const signedIn = { user, workspace, role };
      client.setQueryData<SignedIn>(keys.session, signedIn);
      setState((now) => (now.phase === 'in' ? now : { phase: 'in', signedIn }));
    };
    const unsubscribe = keeper.subscribe((news) => {
      if (news.kind === 'granted') return adopt(news.session);
      setState({ phase: 'out', reason: SILENT.has(news.reason) ? null : news.reason });
      client.setQueryData<SignedIn | null>(keys.session, null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] });
    });
    begin();
    return unsubscribe;
  }, [client, begin]);

  useEffect(() => {
    if (state.phase !== 'unreachable') return undefined;
    const timer = setTimeout(state.retry, RETRY_MS);
    return () => clearTimeout(timer);
  }, [state]);

  return <SessionContext value={state}>{children}</SessionContext>;
}
