import type { ReactNode } from 'react';
import { usePageTitle } from '../../ui/page-title.js';
import classes from './admin.module.css';

interface PageProps {
  title: string;
  intro?: string;
  /** Beside the title: what one comes here to do. */
  actions?: ReactNode;
  /** Forms read better in a narrow column, lists in a wide one. */
  narrow?: boolean;
  children: ReactNode;
}

/** The page around everything that admins work with. */
export function AdminPage({ title, intro, actions, narrow = false, children }: PageProps) {
  usePageTitle(title);
  return (
    <main id="content" className={classes.page} tabIndex={-1}>
      <div className={classes.column} data-narrow={narrow || undefined}>
        <header className={classes.head}>
          <div className={classes.headText}>
            <h1>{title}</h1>
            {intro && <p className={classes.intro}>{intro}</p>}
          </div>
          {actions && <div className={classes.actions}>{actions}</div>}
        </header>
        {children}
      </div>
    </main>
  );
}

interface CardProps {
  id: string;
  title: string;
  intro?: string;
  children: ReactNode;
}

/** One subject of a page. */
export function Card({ id, title, intro, children }: CardProps) {
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {intro && <p className={classes.intro}>{intro}</p>}
      <div className={classes.cardBody}>{children}</div>
    </section>
  );
}
