import type { User } from '@switchboard/contracts';
import { IconBan, IconClockPause, IconMailQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../chips.module.css';

/** What isn't as usual with a membership; nothing for somebody who simply is here. */
export function Standing({ person }: { person: User }) {
  const { t } = useTranslation();
  return (
    <>
      {!person.isActive && (
        <span className={classes.chip} data-tone="danger">
          <IconBan size={13} aria-hidden="true" /> {t('admin.people.inactive')}
        </span>
      )}
      {person.pending ? (
        <span
          className={classes.chip}
          data-tone="warning"
          title={t('admin.people.pendingHint', { name: person.name })}
        >
          <IconClockPause size={13} aria-hidden="true" /> {t('admin.people.pending')}
        </span>
      ) : (
        !person.emailVerified && (
          <span className={classes.chip} data-tone="plain">
            <IconMailQuestion size={13} aria-hidden="true" /> {t('admin.people.unverified')}
          </span>
        )
      )}
    </>
  );
}
