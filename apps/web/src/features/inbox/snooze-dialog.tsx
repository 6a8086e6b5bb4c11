import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.js';
import { useActs } from './acts-context.js';
import { fromField, SNOOZES, snoozeEnd, toField } from './snooze-times.js';
import classes from './snooze-dialog.module.css';

interface SnoozeProps {
  /** Null: closed. */
  ids: readonly string[] | null;
  close: () => void;
}

/** Until when: three usual times, or one's own. */
export function SnoozeDialog({ ids, close }: SnoozeProps) {
  const { t } = useTranslation();
  const { snoozeTo } = useActs();
  return (
    <Modal
      opened={ids !== null}
      onClose={close}
      title={t('inbox.snooze.title', { count: ids?.length ?? 1 })}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      <p className={classes.intro}>{t('inbox.snooze.intro')}</p>
      <Times
        pick={(until) => {
          close();
          if (ids) snoozeTo(ids, until);
        }}
      />
    </Modal>
  );
}

function Times({ pick }: { pick: (until: Date) => void }) {
  const { t } = useTranslation();
  const [now] = useState(() => new Date());
  const [text, setText] = useState(() => toField(snoozeEnd('tomorrow', now) ?? now));
  const [fault, setFault] = useState<string | null>(null);
  const format = new Intl.DateTimeFormat(currentLanguage(), {
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  const choices = SNOOZES.flatMap((name) => {
    const end = snoozeEnd(name, now);
    return end ? [{ name, end }] : [];
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const end = fromField(text, new Date());
    if (end) pick(end);
    else setFault(t('inbox.snooze.past'));
  };
  return (
    <>
      <ul className={classes.choices}>
        {choices.map(({ name, end }, at) => (
          <li key={name}>
            <button type="button" data-autofocus={at === 0 || undefined} onClick={() => pick(end)}>
              {t(`inbox.snooze.${name}`)}
              <span className="sb-figures">{format.format(end)}</span>
            </button>
          </li>
        ))}
      </ul>
      <form className={classes.own} onSubmit={submit}>
        <TextInput
          type="datetime-local"
          label={t('inbox.snooze.own')}
          min={toField(now)}
          value={text}
          error={fault}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setFault(null);
          }}
        />
        <Button type="submit" variant="default">
          {t('inbox.actions.snooze')}
        </Button>
      </form>
    </>
  );
}
