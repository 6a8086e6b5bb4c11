import type { Workspace } from '@switchboard/contracts';
import { Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { accentOn } from '../../../ui/accent.js';
import { BrandMark } from '../../../ui/brand-mark.js';
import { DARK, LIGHT, type Palette } from '../../../ui/tokens.js';
import classes from './workspace.module.css';

interface PreviewProps {
  workspace: Workspace;
  colour: string;
}

/** The portal in small, in both themes: what the colour becomes where it is used. */
export function BrandPreview({ workspace, colour }: PreviewProps) {
  const { t } = useTranslation();
  return (
    <div>
      <Input.Label labelElement="div">{t('admin.workspace.branding.preview')}</Input.Label>
      <div className={classes.previews}>
        <Scene workspace={workspace} colour={colour} palette={LIGHT} scheme="light" />
        <Scene workspace={workspace} colour={colour} palette={DARK} scheme="dark" />
      </div>
    </div>
  );
}

interface SceneProps extends PreviewProps {
  palette: Palette;
  scheme: 'light' | 'dark';
}

function Scene({ workspace, colour, palette, scheme }: SceneProps) {
  const { t } = useTranslation();
  const accent = accentOn(colour, palette.surface, scheme);
  return (
    <div
      role="img"
      aria-label={t(
        scheme === 'light' ? 'admin.workspace.branding.previewLight' : 'admin.workspace.branding.previewDark',
      )}
      className={classes.preview}
      style={{ background: palette.surface, borderColor: palette.line, color: palette.text }}
    >
      <span className={classes.previewHead}>
        <BrandMark
          logoUrl={workspace.branding.logoUrl}
          size={24}
          fill={accent.solid}
          onFill={accent.onSolid}
        />
        <span>{workspace.name}</span>
      </span>
      <span className={classes.bubble} style={{ background: accent.soft }}>
        {t('admin.workspace.branding.previewMessage')}
      </span>
      <span className={classes.previewFoot}>
        <span className={classes.fakeButton} style={{ background: accent.solid, color: accent.onSolid }}>
          {t('admin.workspace.branding.previewButton')}
        </span>
        <span style={{ color: accent.text }}>{t('admin.workspace.branding.previewLink')}</span>
      </span>
    </div>
  );
}
