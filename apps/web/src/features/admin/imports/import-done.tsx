import type { UserImport } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Credentials } from './credentials.js';
import page from '../../../ui/page.module.css';
import classes from './imports.module.css';
import { RowsTable } from './rows-table.js';

/** The end: who came, the passwords to fetch once, and what was left out. */
export function ImportDone({ sheet }: { sheet: UserImport }) {
  const { t } = useTranslation();
  const { id, counts } = sheet;
  const left = counts.invalid + counts.duplicate + counts.member;
  return (
    <>
      <section className={`${page.card} ${classes.panel}`} aria-live="polite">
        <ul className={classes.summary}>
          <li data-tone="success">
            <IconCircleCheck size={22} aria-hidden="true" />
            <h2>
              {counts.added > 0
                ? t('admin.imports.done.title', { count: counts.added })
                : t('admin.imports.done.none')}
            </h2>
          </li>
        </ul>
        <Credentials sheet={sheet} />
        <div className={classes.buttons}>
          <Button component={Link} to="/people" variant="default">
            {t('admin.imports.done.people')}
          </Button>
          <Button component={Link} to="/import" variant="subtle">
            {t('admin.imports.done.again')}
          </Button>
        </div>
      </section>
      {left > 0 && <RowsTable id={id} counts={counts} />}
    </>
  );
}
