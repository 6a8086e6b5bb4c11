import type { ImportRow } from '@switchboard/contracts';
import { IconAlertCircle, IconCheck, IconCopy, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import chips from '../chips.module.css';
import classes from './imports.module.css';
import type { SheetField } from './sheet-fields.js';
import { useFaultText } from './use-fault-text.js';

const STATES = {
  ready: { tone: 'success', Icon: IconCheck },
  added: { tone: 'success', Icon: IconCheck },
  invalid: { tone: 'danger', Icon: IconAlertCircle },
  duplicate: { tone: undefined, Icon: IconCopy },
  member: { tone: undefined, Icon: IconUserCheck },
} as const;

/** One row of the sheet. What is wrong stands in the cell it is wrong in. */
export function RowLine({ row, fields }: { row: ImportRow; fields: readonly SheetField[] }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const { tone, Icon } = STATES[row.state];
  return (
    <tr>
      <th scope="row" className="sb-figures">
        {row.row}
      </th>
      <td>
        <span className={chips.chip} data-tone={tone}>
          <Icon size={13} aria-hidden="true" /> {t(`admin.imports.states.${row.state}`)}
        </span>
      </td>
      {fields.map((field) => {
        const faults = row.errors.filter((fault) => fault.field === field);
        const value = row[field];
        return (
          <td key={field} className={classes.cell} data-fault={faults.length > 0 || undefined} dir="auto">
            {value ||
              (faults.length > 0 && (
                <span className={classes.emptyCell}>{t('admin.imports.table.emptyCell')}</span>
              ))}
            {faults.map((fault) => (
              <span key={fault.message} className={classes.fault}>
                {faultText(fault)}
              </span>
            ))}
          </td>
        );
      })}
    </tr>
  );
}
