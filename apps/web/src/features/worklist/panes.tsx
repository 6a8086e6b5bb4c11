import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Split } from '../../ui/split.js';
import classes from './list.module.css';

/** The list and what is open side by side; without the list, that alone. */
export function Panes({ list, children }: { list: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Split
      keep="sb.panes"
      side="start"
      width={340}
      min={260}
      max={520}
      label={t('inbox.listEdge')}
      pane={list}
    >
      <div className={classes.main}>{children}</div>
    </Split>
  );
}
