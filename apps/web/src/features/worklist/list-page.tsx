import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/states.js';
import { usePhone } from '../../ui/use-phone.js';
import classes from './list.module.css';
import { Panes } from './panes.js';

interface ListPageProps {
  /** Null: put away. */
  list: ReactNode;
  /** What is open beside it; null as long as nothing is. */
  open: ReactNode;
  /** Said in the place of what isn't open yet. */
  choose: string;
}

/** A list of work, and what is open of it; on a phone they are two pages. */
export function ListPage({ list, open, choose }: ListPageProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  return (
    <main id="content" className={classes.page} tabIndex={-1}>
      {phone ? (
        <div className={classes.main}>{open ?? list}</div>
      ) : (
        <Panes list={list}>
          {open ?? (
            <div className={classes.nothing}>
              <Notice title={choose} text={t('inbox.chooseHint')} />
            </div>
          )}
        </Panes>
      )}
    </main>
  );
}
