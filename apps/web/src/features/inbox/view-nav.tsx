import type { ConversationCounts } from '@switchboard/contracts';
import {
  IconAlertTriangle,
  IconCheck,
  IconClockPause,
  IconInbox,
  IconSparkles,
  IconUser,
  IconUserQuestion,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './inbox-list.module.css';
import type { useInboxRoute } from './use-inbox-route.js';
import { VIEWS } from './views.js';

const ICONS = {
  mine: IconUser,
  unassigned: IconUserQuestion,
  escalated: IconAlertTriangle,
  all: IconInbox,
  assistant: IconSparkles,
  snoozed: IconClockPause,
  resolved: IconCheck,
} as const;

interface ViewNavProps {
  route: ReturnType<typeof useInboxRoute>;
  counts: ConversationCounts | undefined;
}

export function ViewNav({ route, counts }: ViewNavProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('inbox.views.label')}>
      <ul className={classes.views}>
        {VIEWS.map((view) => {
          const Icon = ICONS[view];
          return (
            <li key={view}>
              <Link
                className={classes.view}
                to={route.addressOf(null, view)}
                ref={view === route.view ? intoView : undefined}
                aria-current={view === route.view ? 'page' : undefined}
              >
                <Icon size={16} aria-hidden="true" />
                <span>{t(`inbox.views.${view}`)}</span>
                {counts && <span className="sb-figures">{counts[view]}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** On a phone the views are one line, longer than the screen. */
function intoView(link: HTMLElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'center' });
}
