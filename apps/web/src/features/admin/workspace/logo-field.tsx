import type { Workspace } from '@switchboard/contracts';
import { Button, Input } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { patch } from '../../../api/client.js';
import { uploadImage } from '../../../api/upload.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { ImageButton, useImage } from '../../../ui/image-button.js';
import classes from './workspace.module.css';
import { useKeepWorkspace } from './use-workspace-settings.js';

/** The logo: seen as soon as it is chosen, in place as soon as the server has it. */
export function LogoField({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation();
  const keep = useKeepWorkspace();
  const { logoUrl } = workspace.branding;
  const image = useImage<Workspace>({
    upload: (file) => uploadImage('/workspace/logo', file),
    remove: () => patch('/workspace', { branding: { logoUrl: null } }),
    done: keep,
  });
  const shown = image.chosen ?? logoUrl;
  return (
    <div>
      <div className={classes.logo}>
        <div className={classes.logoFrame} data-busy={image.pending || undefined}>
          {shown ? (
            <img src={shown} alt={t('admin.workspace.branding.logoAlt')} />
          ) : (
            <IconPhoto size={24} role="img" aria-label={t('admin.workspace.branding.noLogo')} />
          )}
        </div>
        <div className={classes.logoText}>
          <div>
            <Input.Label labelElement="div">{t('admin.workspace.branding.logo')}</Input.Label>
            <Input.Description>{t('admin.workspace.branding.logoHint')}</Input.Description>
          </div>
          <div className={classes.swatches}>
            <ImageButton choose={image.choose} pending={image.pending}>
              {t(logoUrl ? 'admin.workspace.branding.replace' : 'admin.workspace.branding.upload')}
            </ImageButton>
            {logoUrl && (
              <Button variant="subtle" color="gray" disabled={image.pending} onClick={image.remove}>
                {t('admin.workspace.branding.removeLogo')}
              </Button>
            )}
          </div>
          <FormAlert>{image.failure}</FormAlert>
        </div>
      </div>
    </div>
  );
}
