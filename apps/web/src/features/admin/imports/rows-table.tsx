import type { ImportCounts } from '@switchboard/contracts';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListFrame } from '../list-frame.js';
import table from '../table.module.css';
import { Notice } from '../../../ui/states.js';
import classes from './imports.module.css';
import { RowLine } from './row-line.js';
import { SHEET_FIELDS } from './sheet-fields.js';
import { useImportRows } from './use-import.js';

const VIEWS = { all: '', faults: 'invalid', ready: 'ready,added', skipped: 'duplicate,member' } as const;
type View = keyof typeof VIEWS;
const isView = (text: string): text is View => text in VIEWS;

/** The sheet as it was understood, each fault in its cell. The faulty rows come first to mind, so they are shown first. */
export function RowsTable({ id, counts }: { id: string; counts: ImportCounts }) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>(counts.invalid > 0 ? 'faults' : 'all');
  const { pages, rows } = useImportRows(id, VIEWS[view]);
  return (
    <>
      <div className={classes.views}>
        <SegmentedControl
          fullWidth
          aria-label={t('admin.imports.check.show')}
          value={view}
          onChange={(value) => isView(value) && setView(value)}
          data={[
            { value: 'faults', label: `${t('admin.imports.check.faults')} (${counts.invalid})` },
            {
              value: 'ready',
              label: `${t('admin.imports.check.readyRows')} (${counts.ready + counts.added})`,
            },
            {
              value: 'skipped',
              label: `${t('admin.imports.check.skipped')} (${counts.duplicate + counts.member})`,
            },
            { value: 'all', label: `${t('admin.imports.check.all')} (${counts.rows})` },
          ]}
        />
      </div>
      <ListFrame
        pages={pages}
        empty={rows.length === 0}
        filtered={false}
        clear={() => setView('all')}
        nothing={<Notice title={t('admin.imports.check.none')} />}
      >
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('admin.imports.check.show')}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('admin.imports.table.row')}</th>
                <th scope="col">{t('admin.imports.table.state')}</th>
                {SHEET_FIELDS.map((field) => (
                  <th key={field} scope="col">
                    {t(`admin.imports.table.${field}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <RowLine key={row.row} row={row} fields={SHEET_FIELDS} />
              ))}
            </tbody>
          </table>
        </div>
      </ListFrame>
    </>
  );
}
