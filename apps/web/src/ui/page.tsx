import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { usePageTitle } from './page-title.js';
import classes from './page.module.css';

interface PageProps {
  title: string;
  intro?: string;
  /** Where the way back leads, and what it is called; only where the rail doesn't. */
  back?: { readonly to: string; readonly label: string };
  /** Beside the title: what one comes here to do. */
  actions?: ReactNode;
  /** Forms read better in a narrow column, lists in a wide one, figures side by side. */
  width?: 'form' | 'list' | 'figures';
  children: ReactNode;
}

/** A page that scrolls as a whole, under its title. Those of lists beside what is open are made by `ListPage`. */
export function Page({ title, intro, back, actions, width = 'list', children }: PageProps) {
  usePageTitle(title);
  return (
    <main id="content" className={classes.page} tabIndex={-1}>
      <div className={classes.column} data-width={width}>
        <header className={classes.head} data-back={Boolean(back) || undefined}>
          {back && (
            <ActionIcon component={Link} to={back.to} size={40} aria-label={back.label}>
              <IconArrowLeft size={20} />
            </ActionIcon>
          )}
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
  /** An address with it leads here. */
  id: string;
  title: string;
  intro?: string;
  children: ReactNode;
}

/** One subject of a page. */
export function Card({ id, title, intro, children }: CardProps) {
  const { hash } = useLocation();
  const card = useRef<HTMLElement>(null);
  const meant = hash === `#${id}`;
  useEffect(() => {
    if (meant) card.current?.scrollIntoView();
  }, [meant]);
  return (
    <section ref={card} id={id} className={classes.card} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {intro && <p className={classes.intro}>{intro}</p>}
      <div className={classes.cardBody}>{children}</div>
    </section>
  );
}
