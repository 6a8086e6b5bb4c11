import type { ImportCounts, ImportPreview } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconCopy, IconDownload, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toCsv } from './csv.js';
import page from '../../../ui/page.module.css';
import classes from './imports.module.css';
import { saveFile } from './save-file.js';
import { useFaultText } from './use-fault-text.js';

const LINES = [
  { state: 'ready', tone: 'success', Icon: IconCircleCheck },
  { state: 'invalid', tone: 'danger', Icon: IconAlertCircle },
  { state: 'duplicate', tone: undefined, Icon: IconCopy },
  { state: 'member', tone: undefined, Icon: IconUserCheck },
] as const;

/** What will happen when one goes on: how many come, and how many don't and why. */
export function ImportSummary({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const { fileName, counts, ignoredColumns, errors, moreErrors } = preview;
  return (
    <section className={`${page.card} ${classes.panel}`} aria-labelledby="import-summary">
      <h2 id="import-summary">{t('admin.imports.check.title')}</h2>
      <p className={classes.dim}>{fileName}</p>
      <Lines counts={counts} />
      {ignoredColumns.length > 0 && (
        <p className={classes.dim}>
          {t('admin.imports.check.ignored', { columns: ignoredColumns.join(', ') })}
        </p>
      )}
      {errors.length > 0 && <SaveFaults preview={preview} />}
      {moreErrors && <p className={classes.dim}>{t('admin.imports.check.more', { count: errors.length })}</p>}
    </section>
  );
}

function Lines({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.summary}>
      {LINES.filter(({ state }) => counts[state] > 0).map(({ state, tone, Icon }) => (
        <li key={state} data-tone={tone}>
          <Icon size={18} aria-hidden="true" />
          {t(`admin.imports.check.${state}`, { count: counts[state] })}
        </li>
      ))}
    </ul>
  );
}

/** Whoever made the sheet gets a list of what to mend. */
function SaveFaults({ preview: { fileName, errors } }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const save = () => {
    const head = [
      t('admin.imports.table.row'),
      t('admin.imports.table.column'),
      t('admin.imports.table.fault'),
    ];
    const rows = errors.map((fault) => [fault.row, fault.column, faultText(fault)]);
    saveFile(`${fileName.replace(/\.[^.]+$/, '')}-mistakes.csv`, toCsv([head, ...rows]));
  };
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconDownload size={14} aria-hidden="true" />}
      onClick={save}
    >
      {t('admin.imports.check.downloadFaults')}
    </Button>
  );
}
