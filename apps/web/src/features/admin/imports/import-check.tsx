import type { ImportPreview, UserImport } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { post } from '../../../api/client.js';
import { errorText } from '../../../ui/error-text.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { ImportSummary } from './import-summary.js';
import classes from './imports.module.css';
import { RowsTable } from './rows-table.js';
import { useKeepImport } from './use-import.js';

/** Everything is seen before anyone is added; the good rows go in, the others are named. */
export function ImportCheck({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const keep = useKeepImport();
  const { id, counts } = preview;
  const commit = useMutation({
    mutationFn: () => post<UserImport>(`/imports/${id}/commit`),
    onSuccess: keep,
  });
  return (
    <>
      <ImportSummary preview={preview} />
      <RowsTable id={id} counts={counts} />
      <div className={classes.foot}>
        {counts.ready === 0 && <p>{t('admin.imports.nothing')}</p>}
        <FormAlert>{commit.error && errorText(commit.error, t)}</FormAlert>
        <Button component={Link} to="/import" variant="default">
          {t('admin.imports.discard')}
        </Button>
        {counts.ready > 0 && (
          <Button loading={commit.isPending} onClick={() => commit.mutate()}>
            {t('admin.imports.commit', { count: counts.ready })}
          </Button>
        )}
      </div>
    </>
  );
}
