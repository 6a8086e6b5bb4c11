import { Kbd, Modal, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyLabels } from '../../ui/key-label.js';
import { useKeyMap } from '../../ui/key-map.js';
import { type Command, useAllCommands } from './commands.js';
import classes from './command-palette.module.css';

/** Every command by name, opened with Ctrl+K. */
export function CommandPalette() {
  const { t } = useTranslation();
  const commands = useAllCommands();
  const map = useKeyMap();
  const keyLabel = useKeyLabels();
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const wanted = text.trim().toLocaleLowerCase();
  const found = commands.filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
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

  const run = (command: Command | undefined) => {
    if (!command) return;
    setOpened(false);
    // After the dialog has given the focus back, so that the action may move it.
    setTimeout(command.run, 160);
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
      attributes={{ content: { 'aria-label': t('console.palette.title') } }}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${chosen.id}`}
        aria-label={t('console.palette.placeholder')}
        placeholder={t('console.palette.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id={listId} role="listbox" aria-label={t('console.palette.title')} className={classes.list}>
        {found.map((command) => (
          <div
            key={command.id}
            id={`${listId}-${command.id}`}
            role="option"
            aria-selected={command === chosen}
            className={classes.option}
            onClick={() => run(command)}
          >
            {command.label}
            {command.key && <Kbd size="xs">{keyLabel(map[command.key])}</Kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={classes.empty}>{t('console.palette.empty')}</p>}
    </Modal>
  );
}
