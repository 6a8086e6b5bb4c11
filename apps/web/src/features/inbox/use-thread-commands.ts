import { useTranslation } from 'react-i18next';
import { usePageCommands } from '../console/use-page-commands.js';
import { useActs } from './acts-context.js';
import type { AgentCommands } from './use-agent-commands.js';

interface ThreadActions {
  readonly commands: AgentCommands;
  readonly reply: () => void;
  readonly note: () => void;
  readonly togglePanel: () => void;
}

/** Every action of the open conversation, once: the palette lists them and the keys run them. */
export function useThreadCommands({ commands, reply, note, togglePanel }: ThreadActions): void {
  const { t } = useTranslation();
  const { selecting } = useActs();
  // With rows chosen, the keys are about those.
  const alone = <Run>(run: Run) => (selecting ? undefined : run);
  usePageCommands([
    { id: 'takeOver', label: t('inbox.actions.takeOver'), key: 'takeOver', run: commands.takeOver },
    { id: 'reply', label: t('inbox.actions.reply'), key: 'reply', run: reply },
    { id: 'note', label: t('inbox.actions.note'), key: 'note', run: note },
    { id: 'assign', label: t('inbox.actions.assign'), key: 'assign', run: alone(commands.assign) },
    { id: 'snooze', label: t('inbox.actions.snooze'), key: 'snooze', run: alone(commands.snooze) },
    { id: 'resolve', label: t('inbox.actions.resolve'), key: 'resolve', run: alone(commands.resolve) },
    { id: 'reopen', label: t('inbox.actions.reopen'), key: 'resolve', run: alone(commands.reopen) },
    { id: 'handBack', label: t('inbox.actions.handBack'), key: 'handBack', run: commands.handBack },
    { id: 'toMe', label: t('inbox.actions.toMe'), run: commands.assignToMe },
    { id: 'queue', label: t('inbox.actions.queue'), run: commands.queue },
    { id: 'panel', label: t('inbox.actions.panel'), key: 'panel', run: togglePanel },
  ]);
}
