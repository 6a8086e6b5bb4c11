import type { ReactNode } from 'react';
import classes from './list.module.css';

/** What the list is of, and what one can do besides choosing from it. */
export function ListTitle({ title, action }: { title: string; action?: ReactNode }) {
  return (
    <div className={classes.titleRow} data-bare={!action || undefined}>
      <h1>{title}</h1>
      {action}
    </div>
  );
}
