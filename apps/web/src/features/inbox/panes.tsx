import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Split } from '../../ui/split.js';
import classes from './inbox.module.css';

/** List and thread side by side; without the list, the thread alone. */
export function Panes({ list, thread }: { list: ReactNode; thread: ReactNode }) {
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
      <div className={classes.main}>{thread}</div>
    </Split>
  );
}
