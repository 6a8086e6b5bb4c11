import type { UserImport } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../ui/error-text.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { fetchCredentials } from './fetch-credentials.js';
import classes from './imports.module.css';
import { saveFile } from './save-file.js';

/** The generated passwords: fetched once, and never kept by the page. */
export function Credentials({ sheet }: { sheet: UserImport }) {
  const { t } = useTranslation();
  const fetching = useMutation({
    mutationFn: () => fetchCredentials(sheet.id),
    gcTime: 0,
    onSuccess: (csv) => saveFile('passwords.csv', csv),
  });
  if (fetching.isSuccess)
    return (
      <p className={classes.dim} role="status">
        {t('admin.imports.done.downloaded')}
      </p>
    );
  if (!sheet.credentials) {
    return sheet.counts.added > 0 ? <p className={classes.dim}>{t('admin.imports.done.gone')}</p> : null;
  }
  return (
    <div className={classes.credentials}>
      <h3>{t('admin.imports.done.credentialsTitle')}</h3>
      <p>{t('admin.imports.done.credentialsText')}</p>
      <FormAlert>{fetching.error && errorText(fetching.error, t)}</FormAlert>
      <Button
        loading={fetching.isPending}
        leftSection={<IconDownload size={16} aria-hidden="true" />}
        onClick={() => fetching.mutate()}
      >
        {t('admin.imports.done.download')}
      </Button>
    </div>
  );
}
