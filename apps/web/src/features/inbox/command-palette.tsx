import { Kbd, Modal, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './command-palette.module.css';
import type { Action } from './use-actions.js';

/** Every action by name, opened with Ctrl+K. */
export function CommandPalette({ actions }: { actions: readonly Action[] }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const wanted = text.trim().toLocaleLowerCase();
  const found = actions.filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
  const chosen = found[Math.min(at, found.length - 1)];

  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setText('');
      setAt(0);
      setOpened(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  const run = (action: Action | undefined) => {
    if (!action) return;
    setOpened(false);
    // After the dialog has given the focus back, so that the action may move it.
    setTimeout(action.run, 160);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(1, found.length));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      run(chosen);
    }
  };

  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      withCloseButton={false}
      centered={false}
      attributes={{ content: { 'aria-label': t('inbox.actions.palette') } }}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${chosen.id}`}
        aria-label={t('inbox.actions.palettePlaceholder')}
        placeholder={t('inbox.actions.palettePlaceholder')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id={listId} role="listbox" aria-label={t('inbox.actions.palette')} className={classes.list}>
        {found.map((action) => (
          <div
            key={action.id}
            id={`${listId}-${action.id}`}
            role="option"
            aria-selected={action === chosen}
            className={classes.option}
            onClick={() => run(action)}
          >
            {action.label}
            {action.hotkey && <Kbd size="xs">{action.hotkey}</Kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={classes.empty}>{t('inbox.actions.paletteEmpty')}</p>}
    </Modal>
  );
}
