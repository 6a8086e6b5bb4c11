import { Button, Kbd, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useKeyLabels } from '../../ui/key-label.js';
import { KEY_NAMES, useKeyMap } from '../../ui/key-map.js';
import { useCommands } from './commands.js';
import classes from './help-dialog.module.css';
import { useModLabel } from './use-mod-label.js';

/** Every key there is, opened with `?`. */
export function HelpDialog() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const map = useKeyMap();
  const keyLabel = useKeyLabels();
  const withMod = useModLabel();
  useCommands(
    useMemo(
      () => [{ id: 'help', label: t('console.keys.help'), key: 'help', run: () => setOpened(true) }],
      [t],
    ),
  );
  const keys = [
    ...KEY_NAMES.map((name) => ({ name: t(`console.keys.${name}`), key: keyLabel(map[name]) })),
    { name: t('console.palette.title'), key: withMod('K') },
    { name: t('console.help.sendAndResolve'), key: withMod('↵') },
  ];
  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      title={t('console.help.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      <dl className={classes.keys}>
        {keys.map(({ name, key }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Kbd size="xs">{key}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
      <Button component={Link} to="/settings#keys" variant="default" mt="md" onClick={() => setOpened(false)}>
        {t('console.help.change')}
      </Button>
    </Modal>
  );
}
