import type { Icon } from '@tabler/icons-react';
import { Link } from 'react-router';
import classes from './list.module.css';

export interface ViewLink {
  readonly name: string;
  readonly label: string;
  readonly to: string;
  readonly Icon: Icon;
  readonly count: number | undefined;
}

/** The views of a place, with how much is in each. */
export function ViewLinks({ label, links, now }: { label: string; links: readonly ViewLink[]; now: string }) {
  return (
    <nav aria-label={label}>
      <ul className={classes.views}>
        {links.map(({ name, label: text, to, Icon: Sign, count }) => (
          <li key={name}>
            <Link
              className={classes.view}
              to={to}
              ref={name === now ? intoView : undefined}
              aria-current={name === now ? 'page' : undefined}
            >
              <Sign size={16} aria-hidden="true" />
              <span>{text}</span>
              {count !== undefined && <span className={`${classes.count} sb-figures`}>{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On a phone the views are one line, longer than the screen. */
function intoView(link: HTMLElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'center' });
}
