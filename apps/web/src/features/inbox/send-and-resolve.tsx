import { ActionIcon } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../ui/hint.js';
import { useModLabel } from '../console/use-mod-label.js';

/** Beside "Send", once there is something to send. */
export function SendAndResolve({ text, run }: { text: string; run: (content: string) => void }) {
  const { t } = useTranslation();
  const withMod = useModLabel();
  const content = text.trim();
  if (!content) return null;
  return (
    <Hint label={t('inbox.actions.sendAndResolve')} hotkey={withMod('↵')}>
      <ActionIcon
        size={36}
        radius="full"
        variant="default"
        aria-label={t('inbox.actions.sendAndResolve')}
        onClick={() => run(content)}
      >
        <IconChecks size={18} />
      </ActionIcon>
    </Hint>
  );
}
