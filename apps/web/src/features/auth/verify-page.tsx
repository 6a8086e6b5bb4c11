import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { postAnonymously } from '../../api/client.js';
import { errorText } from '../../ui/error-text.js';
import { AuthFrame } from './auth-frame.js';
import { useWorkspaceAround } from './use-workspace.js';

export function VerifyPage() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const token = parameters.get('token');
  const workspace = useWorkspaceAround();
  // As a query, since the token works once: however often this renders, it is asked for once.
  const verify = useQuery({
    queryKey: ['verify-email', token],
    queryFn: () => postAnonymously<void>('/auth/verify-email', { token }).then(() => true),
    enabled: Boolean(token),
    staleTime: Infinity,
    retry: false,
  });

  const onward = (
    <Button component={Link} to="/" size="md" mt="lg" fullWidth>
      {t('auth.verify.continue')}
    </Button>
  );
  if (!token)
    return (
      <AuthFrame workspace={workspace} title={t('auth.verify.failedTitle')} intro={t('auth.reset.noToken')}>
        {onward}
      </AuthFrame>
    );
  if (verify.isError)
    return (
      <AuthFrame
        workspace={workspace}
        title={t('auth.verify.failedTitle')}
        intro={errorText(verify.error, t)}
      >
        {onward}
      </AuthFrame>
    );
  if (verify.isSuccess)
    return (
      <AuthFrame workspace={workspace} title={t('auth.verify.doneTitle')}>
        {onward}
      </AuthFrame>
    );
  return <AuthFrame workspace={workspace} title={t('auth.verify.title')} intro={t('auth.verify.working')} />;
}
