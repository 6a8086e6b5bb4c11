import { Button, Kbd, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setShortcuts, useShortcutsOn } from '../../ui/hotkeys.js';
import { useKeyLabels } from '../../ui/key-label.js';
import {
  changeKey,
  holderOf,
  KEY_NAMES,
  type KeyName,
  keyOf,
  resetKeys,
  useKeyMap,
} from '../../ui/key-map.js';
import fields from '../../ui/form.module.css';
import classes from './settings.module.css';

/** Every command's key: press it, then the key it is to have. One that is taken changes places. */
export function KeysForm() {
  const { t } = useTranslation();
  const on = useShortcutsOn();
  const map = useKeyMap();
  const label = useKeyLabels();
  const [waiting, setWaiting] = useState<KeyName | null>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    if (!waiting) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Tab') return setWaiting(null);
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') return setWaiting(null);
      const key = event.ctrlKey || event.metaKey || event.altKey ? null : keyOf(event);
      if (!key) return undefined;
      const holder = holderOf(map, key, waiting);
      changeKey(waiting, key);
      const name = t(`console.keys.${waiting}`);
      setSaid(
        holder
          ? t('settings.keys.exchanged', { name, key: label(key), other: t(`console.keys.${holder}`) })
          : t('settings.keys.changed', { name, key: label(key) }),
      );
      return setWaiting(null);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [waiting, map, label, t]);

  return (
    <>
      <Switch
        label={t('settings.appearance.shortcuts')}
        description={t('settings.appearance.shortcutsHint')}
        checked={on}
        onChange={(event) => setShortcuts(event.currentTarget.checked)}
      />
      <ul className={classes.keys}>
        {KEY_NAMES.map((name) => (
          <li key={name}>
            <span id={`key-${name}`}>{t(`console.keys.${name}`)}</span>
            <Button
              size="compact-sm"
              variant={waiting === name ? 'light' : 'default'}
              aria-describedby={`key-${name}`}
              onClick={() => setWaiting(waiting === name ? null : name)}
            >
              {waiting === name ? t('settings.keys.press') : <Kbd size="xs">{label(map[name])}</Kbd>}
            </Button>
          </li>
        ))}
      </ul>
      <div className={fields.foot}>
        <Button
          variant="default"
          onClick={() => {
            resetKeys();
            setSaid(t('settings.keys.wereReset'));
          }}
        >
          {t('settings.keys.reset')}
        </Button>
        <span role="status" className={fields.saved}>
          {said}
        </span>
      </div>
    </>
  );
}
