import type { Membership, PublicWorkspace, Session } from '@switchboard/contracts';
import { Anchor, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get, keeper, post } from '../../api/client.js';
import { errorText } from '../../ui/error-text.js';
import { FormAlert } from '../../ui/form-alert.js';
import { Failure, Loading } from '../../ui/states.js';
import { homeOf, type SignedIn } from '../session/session-context.js';
import { AuthFrame } from './auth-frame.js';

/** Someone who is signed in elsewhere came to this workspace's address: they go there, join, or stay. */
export function ChangeWorkspace({ to, session }: { to: PublicWorkspace; session: SignedIn }) {
  const { t } = useTranslation();
  const names = { workspace: to.name, current: session.workspace.name, name: session.user.name };
  const mine = useQuery({ queryKey: ['memberships'], queryFn: () => get<Membership[]>('/auth/workspaces') });
  const member = mine.data?.some(({ workspace, isActive }) => isActive && workspace.id === to.id);
  const change = useMutation({
    mutationFn: () =>
      member
        ? post<Session>('/auth/switch', { workspaceId: to.id })
        : post<Session>('/auth/join', { workspaceSlug: to.slug }),
    // Another workspace is another page: the session's keeper sees to that.
    onSuccess: (granted) => keeper.adopt(granted),
  });
  const closed = !member && !to.registration;
  return (
    <AuthFrame
      workspace={to}
      title={t('auth.entrance.title', names)}
      intro={t('auth.entrance.here', names)}
      foot={
        <Anchor component={Link} to={homeOf(session.role)} size="sm">
          {t('auth.entrance.stay', names)}
        </Anchor>
      }
    >
      {mine.isPending && <Loading lines={1} height={40} />}
      {mine.isError && <Failure error={mine.error} retry={() => void mine.refetch()} />}
      {mine.data && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate();
          }}
        >
          <FormAlert>{change.error && errorText(change.error, t)}</FormAlert>
          {closed ? (
            <p>{t('auth.entrance.closed', names)}</p>
          ) : (
            <Button type="submit" size="md" loading={change.isPending}>
              {t(member ? 'auth.entrance.go' : 'auth.entrance.join', names)}
            </Button>
          )}
        </form>
      )}
    </AuthFrame>
  );
}
