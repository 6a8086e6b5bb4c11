import { Kbd, Modal } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyLabels } from '../../ui/key-label.js';
import { useKeyMap } from '../../ui/key-map.js';
import { type Choice, PickList } from '../../ui/pick-list.js';
import { type Command, useAllCommands } from './commands.js';

/** A dialog gives the focus back before it is gone; what a command focuses must come after that, in ms. */
const CLOSED_MS = 160;

/** Every command by name, opened with Ctrl+K. */
export function CommandPalette() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpened((now) => !now);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      centered={false}
      attributes={{ content: { 'aria-label': t('console.palette.title') } }}
    >
      <Commands
        run={(command) => {
          close();
          setTimeout(command.run, CLOSED_MS);
        }}
      />
    </Modal>
  );
}

function Commands({ run }: { run: (command: Command) => void }) {
  const { t } = useTranslation();
  const commands = useAllCommands();
  const map = useKeyMap();
  const keyLabel = useKeyLabels();
  const choices = useMemo(
    () =>
      commands.map((command): Choice & { command: Command } => ({
        id: command.id,
        label: command.label,
        end: command.key && <Kbd size="xs">{keyLabel(map[command.key])}</Kbd>,
        command,
      })),
    [commands, map, keyLabel],
  );
  return (
    <PickList
      label={t('console.palette.title')}
      placeholder={t('console.palette.placeholder')}
      empty={t('console.palette.empty')}
      choices={choices}
      onPick={({ command }) => run(command)}
    />
  );
}
