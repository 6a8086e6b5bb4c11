import type { PublicWorkspace } from '@switchboard/contracts';
import { Anchor, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, LANGUAGES, speak } from '../../i18n/i18n.js';
import { usePageTitle } from '../../ui/page-title.js';
import classes from './auth-frame.module.css';
import { BrandMark } from '../../ui/brand-mark.js';

interface FrameProps {
  title: string;
  intro?: ReactNode;
  /** Whose page it is: their name, their logo, and by `useWorkspaceOf` their colour. */
  workspace?: PublicWorkspace | null;
  children?: ReactNode;
  foot?: ReactNode;
}

/** The page around every form of someone who isn't signed in. */
export function AuthFrame({ title, intro, workspace, children, foot }: FrameProps) {
  const { t } = useTranslation();
  usePageTitle(title);
  return (
    <div className={classes.page}>
      <header className={classes.brand}>
        <BrandMark logoUrl={workspace?.branding.logoUrl} size={32} />
        <span dir="auto">{workspace?.name ?? t('common.app')}</span>
      </header>
      <main className={classes.card}>
        <Title order={1}>{title}</Title>
        {intro && <Text className={classes.intro}>{intro}</Text>}
        {children}
        {foot && <div className={classes.foot}>{foot}</div>}
      </main>
      <footer className={classes.languages}>
        {LANGUAGES.map((language) => (
          <Anchor
            key={language}
            component="button"
            type="button"
            size="sm"
            lang={language}
            aria-current={language === currentLanguage() || undefined}
            className={classes.language}
            onClick={() => void speak(language)}
          >
            {t(`settings.languages.${language}`)}
          </Anchor>
        ))}
      </footer>
    </div>
  );
}
