import { Button, Kbd } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShortcutsOn } from '../../ui/hotkeys.js';
import { useKeyLabel } from '../../ui/key-label.js';
import classes from './inbox.module.css';

interface HandlesProps {
  takeOver: (() => void) | undefined;
  /** Then nobody answers any more. */
  resolved: boolean;
}

/** In the place of "Reply | Note" while the assistant answers. */
export function AssistantHandles({ takeOver, resolved }: HandlesProps) {
  const { t } = useTranslation();
  const keysOn = useShortcutsOn();
  const key = useKeyLabel('takeOver');
  return (
    <div className={classes.handles}>
      <IconLock size={14} aria-hidden="true" />
      <span>{t(resolved ? 'inbox.resolvedNotes' : 'inbox.assistantHandles')}</span>
      {takeOver && (
        <Button size="compact-sm" variant="subtle" onClick={takeOver}>
          {t('inbox.takeOverToReply')}
          {keysOn && (
            <Kbd size="xs" ml="xs">
              {key}
            </Kbd>
          )}
        </Button>
      )}
    </div>
  );
}
