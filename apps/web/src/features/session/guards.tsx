import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { Button } from '@mantine/core';
import { useLate } from '../../ui/use-late.js';
import { Notice } from '../../ui/states.js';
import { homeOf, isAdmin, isStaff, useMaybeSession, useSession, useSessionState } from './session-context.js';

/** While the browser's session is being asked for: nothing at first, then the truth. */
export function Starting() {
  const { t } = useTranslation();
  const state = useSessionState();
  const late = useLate(true, 1_500);
  if (state.phase === 'unreachable') {
    return (
      <main>
        <Notice
          level={1}
          title={t('common.states.unreachableTitle')}
          text={t('common.states.unreachableText')}
          action={<Button onClick={state.retry}>{t('common.connection.tryNow')}</Button>}
        />
      </main>
    );
  }
  return <div role="status">{late && t('common.states.loading')}</div>;
}

/** The address someone wanted before signing in; only ever a path of this app. */
export function wantedOf(search: string): string | null {
  const wanted = new URLSearchParams(search).get('to');
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : null;
}

export function Home() {
  const state = useSessionState();
  const session = useMaybeSession();
  if (session) return <Navigate to={homeOf(session.role)} replace />;
  return state.phase === 'out' ? <Navigate to="/sign-in" replace /> : <Starting />;
}

/** Pages for those who aren't signed in; the others go where they belong. */
export function Guests() {
  const session = useMaybeSession();
  const { search } = useLocation();
  const state = useSessionState();
  if (session) return <Navigate to={wantedOf(search) ?? homeOf(session.role)} replace />;
  return state.phase === 'out' ? <Outlet /> : <Starting />;
}

export function Members() {
  const session = useMaybeSession();
  const state = useSessionState();
  const { pathname, search } = useLocation();
  if (session) return <Outlet />;
  if (state.phase !== 'out') return <Starting />;
  return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
}

export function Staff() {
  return isStaff(useSession().role) ? <Outlet /> : <Forbidden />;
}

export function Admins() {
  return isAdmin(useSession().role) ? <Outlet /> : <Forbidden />;
}

function Forbidden() {
  const { t } = useTranslation();
  const { role } = useSession();
  return (
    <main>
      <Notice
        level={1}
        title={t('common.states.forbiddenTitle')}
        text={t('common.states.forbiddenText')}
        action={
          <Button component={Link} to={homeOf(role)}>
            {t('common.states.goHome')}
          </Button>
        }
      />
    </main>
  );
}
