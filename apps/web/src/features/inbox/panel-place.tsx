import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Split } from '../../ui/split.js';
import classes from './inbox.module.css';

interface PanelPlaceProps {
  /** What stands beside the thread, if anything. */
  panel: ReactNode;
  /** Away with it, where it covers the thread. */
  close: () => void;
  children: ReactNode;
}

/** Room for a panel beside the thread: in a pane of its own where there is room, else over it. */
export function PanelPlace({ panel, close, children }: PanelPlaceProps) {
  const { t } = useTranslation();
  // The same width as in customer-panel.module.css.
  const wide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
  return (
    <>
      <Split
        keep="sb.panel.width"
        side="end"
        width={300}
        min={240}
        max={480}
        label={t('inbox.panelEdge')}
        pane={wide && panel}
      >
        {children}
      </Split>
      {!wide && panel}
      {!wide && panel && (
        <button type="button" className={classes.shade} tabIndex={-1} aria-hidden="true" onClick={close} />
      )}
    </>
  );
}
