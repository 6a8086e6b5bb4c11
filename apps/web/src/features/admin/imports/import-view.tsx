import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { UserImport } from '@switchboard/contracts';
import { currentLanguage } from '../../../i18n/i18n.js';
import { Failure, Loading, Notice } from '../../../ui/states.js';
import { ImportCheck } from './import-check.js';
import { ImportDone } from './import-done.js';
import page from '../../../ui/page.module.css';
import classes from './imports.module.css';
import { type Step, Steps } from './steps.js';
import { useImport } from './use-import.js';

const STEP_OF: Record<UserImport['status'], Step> = {
  reading: 'choose',
  failed: 'choose',
  ready: 'check',
  importing: 'add',
  done: 'add',
};

/** What becomes of a sheet: read, checked, added. */
export function ImportView() {
  const { importId = '' } = useParams();
  const { data, error, refetch } = useImport(importId);
  if (!data) {
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Loading lines={4} />;
  }
  return (
    <>
      <Steps now={STEP_OF[data.status]} />
      {data.status === 'reading' && <Reading sheet={data} />}
      {data.status === 'failed' && <Failed sheet={data} />}
      {data.status === 'ready' && <ImportCheck preview={data} />}
      {data.status === 'importing' && <Adding sheet={data} />}
      {data.status === 'done' && <ImportDone sheet={data} />}
    </>
  );
}

function Reading({ sheet }: { sheet: UserImport }) {
  const { t } = useTranslation();
  const title = t('admin.imports.reading', { name: sheet.fileName });
  return (
    <section className={`${page.card} ${classes.panel}`} aria-live="polite">
      <h2>{title}</h2>
      <Progress className={classes.bar} value={100} animated aria-label={title} />
      <p className={classes.dim}>{t('admin.imports.stay')}</p>
    </section>
  );
}

function Adding({ sheet: { counts } }: { sheet: UserImport }) {
  const { t } = useTranslation();
  const total = counts.ready + counts.added;
  const figure = new Intl.NumberFormat(currentLanguage());
  const title = t('admin.imports.importing');
  return (
    <section className={`${page.card} ${classes.panel}`}>
      <h2>{title}</h2>
      <Progress
        className={classes.bar}
        value={total === 0 ? 100 : (100 * counts.added) / total}
        aria-label={title}
      />
      <p className="sb-figures" role="status">
        {t('admin.imports.progress', { done: figure.format(counts.added), total: figure.format(total) })}
      </p>
      <p className={classes.dim}>{t('admin.imports.stay')}</p>
    </section>
  );
}

function Failed({ sheet }: { sheet: UserImport }) {
  const { t } = useTranslation();
  return (
    <div className={`${page.card} ${classes.panel}`} role="alert">
      <Notice
        title={t('admin.imports.failedTitle')}
        text={
          <>
            <p>{sheet.fileName}</p>
            <p>{t(`admin.imports.failures.${sheet.failure ?? 'unreadable'}`)}</p>
          </>
        }
        action={
          <Button component={Link} to="/import">
            {t('admin.imports.another')}
          </Button>
        }
      />
    </div>
  );
}
