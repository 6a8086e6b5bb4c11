import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { ApiError } from '../../api/api-error.js';
import { Failure, Loading } from '../../ui/states.js';
import { Starting } from '../session/guards.js';
import { homeOf, useMaybeSession, useSessionState } from '../session/session-context.js';
import { AuthFrame } from './auth-frame.js';
import { ChangeWorkspace } from './change-workspace.js';
import { SignInPage } from './sign-in-page.js';
import { useWorkspaceOf } from './use-workspace.js';

/** `/w/<slug>`, a workspace's own address: in its name, logo and colour also for those who aren't signed in. */
export function EntrancePage() {
  const { t } = useTranslation();
  const { slug = '' } = useParams();
  const session = useMaybeSession();
  const state = useSessionState();
  const workspace = useWorkspaceOf(slug);
  if (session?.workspace.slug === slug) return <Navigate to={homeOf(session.role)} replace />;
  if (!session && state.phase !== 'out') return <Starting />;
  if (workspace.error instanceof ApiError && workspace.error.code === 'NOT_FOUND') {
    return <AuthFrame title={t('auth.register.unknownTitle')} intro={t('auth.register.unknownText')} />;
  }
  if (!workspace.data) {
    return (
      <AuthFrame title={t('auth.signIn.title')}>
        {workspace.isError ? (
          <Failure error={workspace.error} retry={() => void workspace.refetch()} />
        ) : (
          <Loading lines={4} />
        )}
      </AuthFrame>
    );
  }
  return session ? <ChangeWorkspace to={workspace.data} session={session} /> : <SignInPage />;
}
