import type { User } from '@switchboard/contracts';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client.js';
import { uploadImage } from '../../api/upload.js';
import { Face } from '../../ui/face.js';
import { FormAlert } from '../../ui/form-alert.js';
import { ImageButton, useImage } from '../../ui/image-button.js';
import classes from './settings.module.css';
import { useProfile } from './use-profile.js';

/** How others see me at a glance: shown as soon as it is chosen. */
export function AvatarField() {
  const { t } = useTranslation();
  const { user, keep } = useProfile();
  const image = useImage<User>({
    upload: (file) => uploadImage('/auth/avatar', file),
    remove: async () => (await ask<User>({ method: 'DELETE', path: '/auth/avatar' })).data,
    done: keep,
  });
  return (
    <div className={classes.avatar} role="group" aria-label={t('settings.profile.picture')}>
      <Face size="lg" name={user.name} src={image.chosen ?? user.avatarUrl} />
      <div className={classes.avatarText}>
        <Group gap="xs">
          <ImageButton choose={image.choose} pending={image.pending}>
            {t(user.avatarUrl ? 'settings.profile.replace' : 'settings.profile.upload')}
          </ImageButton>
          {user.avatarUrl && (
            <Button variant="subtle" color="gray" disabled={image.pending} onClick={image.remove}>
              {t('settings.profile.removePicture')}
            </Button>
          )}
        </Group>
        <p>{t('settings.profile.pictureHint')}</p>
        <FormAlert>{image.failure}</FormAlert>
      </div>
    </div>
  );
}
