import type { PublicWorkspace } from '@switchboard/contracts';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ApiError } from '../../api/api-error.js';
import { Failure, Loading } from '../../ui/states.js';
import { AuthFrame } from './auth-frame.js';
import { RegisterForm } from './register-form.js';
import { useWorkspaceOf } from './use-workspace.js';

/** With `?workspace=slug` a customer of that workspace, without it the owner of a new one. */
export function RegisterPage() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const slug = parameters.get('workspace');
  const workspace = useWorkspaceOf(slug);
  const unknown = workspace.error instanceof ApiError && workspace.error.code === 'NOT_FOUND';

  if (unknown)
    return (
      <AuthFrame
        title={t('auth.register.unknownTitle')}
        intro={t('auth.register.unknownText')}
        foot={<ToSignIn />}
      />
    );
  if (slug && workspace.isError) {
    return (
      <AuthFrame title={t('auth.signIn.register')}>
        <Failure error={workspace.error} retry={() => void workspace.refetch()} />
      </AuthFrame>
    );
  }
  if (slug && !workspace.data) {
    return (
      <AuthFrame title={t('auth.signIn.register')}>
        <Loading lines={4} />
      </AuthFrame>
    );
  }
  return <Registration workspace={workspace.data ?? null} />;
}

function Registration({ workspace }: { workspace: PublicWorkspace | null }) {
  const { t } = useTranslation();
  if (workspace && !workspace.registration) {
    return (
      <AuthFrame
        workspace={workspace}
        title={t('auth.register.closedTitle', { workspace: workspace.name })}
        intro={t('auth.register.closedText')}
        foot={<ToSignIn slug={workspace.slug} />}
      />
    );
  }
  return (
    <AuthFrame
      workspace={workspace}
      title={
        workspace ? t('auth.register.titleFor', { workspace: workspace.name }) : t('auth.register.title')
      }
      intro={workspace ? t('auth.register.introFor') : t('auth.register.intro')}
      foot={<ToSignIn slug={workspace?.slug} />}
    >
      <RegisterForm slug={workspace?.slug ?? null} />
    </AuthFrame>
  );
}

function ToSignIn({ slug }: { slug?: string }) {
  const { t } = useTranslation();
  return (
    <>
      <span>{t('auth.register.haveAccount')}</span>
      <Anchor component={Link} to={slug ? `/w/${encodeURIComponent(slug)}` : '/sign-in'} size="sm">
        {t('auth.register.signIn')}
      </Anchor>
    </>
  );
}
