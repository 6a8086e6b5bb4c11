import { ActionIcon, Button } from '@mantine/core';
import {
  IconCheck,
  IconClockPause,
  IconLayoutSidebarRight,
  IconRotate,
  IconSparkles,
  IconUserCheck,
  IconUserShare,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../ui/hint.js';
import type { KeyName } from '../../ui/key-map.js';
import { HeadActions } from '../worklist/open-head.js';
import type { AgentCommands } from './use-agent-commands.js';

interface AgentActionsProps {
  commands: AgentCommands;
  phone: boolean;
  panel: boolean;
  togglePanel: () => void;
}

/** What can be done with the open conversation. The two steps of the day carry their words, where there is room. */
export function AgentActions({ commands, phone, panel, togglePanel }: AgentActionsProps) {
  const { t } = useTranslation();
  const { takeOver, handBack, assign, snooze, resolve, reopen } = commands;
  return (
    <HeadActions label={t('inbox.actions.label')}>
      {takeOver && (
        <Hint label={t('inbox.actions.takeOver')} command="takeOver">
          <Button leftSection={<IconUserCheck size={16} aria-hidden="true" />} onClick={takeOver}>
            {t('inbox.actions.takeOver')}
          </Button>
        </Hint>
      )}
      <Action label={t('inbox.actions.handBack')} command="handBack" Icon={IconSparkles} run={handBack} />
      <Action label={t('inbox.actions.assign')} command="assign" Icon={IconUserShare} run={assign} />
      <Action label={t('inbox.actions.snooze')} command="snooze" Icon={IconClockPause} run={snooze} />
      <Action
        label={t('inbox.actions.resolve')}
        command="resolve"
        Icon={IconCheck}
        run={resolve}
        words={!phone}
      />
      <Action
        label={t('inbox.actions.reopen')}
        command="resolve"
        Icon={IconRotate}
        run={reopen}
        words={!phone}
      />
      <Hint label={t('inbox.actions.panel')} command="panel">
        <ActionIcon
          size={36}
          aria-label={t('inbox.actions.panel')}
          aria-pressed={panel}
          onClick={togglePanel}
        >
          <IconLayoutSidebarRight size={18} />
        </ActionIcon>
      </Hint>
    </HeadActions>
  );
}

interface ActionProps {
  label: string;
  command: KeyName;
  Icon: ComponentType<{ size: number; 'aria-hidden'?: 'true' }>;
  /** Undefined: not possible now, and not shown. */
  run: (() => void) | undefined;
  words?: boolean;
}

function Action({ label, command, Icon, run, words = false }: ActionProps) {
  if (!run) return null;
  return (
    <Hint label={label} command={command}>
      {words ? (
        <Button variant="default" leftSection={<Icon size={16} aria-hidden="true" />} onClick={run}>
          {label}
        </Button>
      ) : (
        <ActionIcon size={36} variant="default" aria-label={label} onClick={run}>
          <Icon size={16} />
        </ActionIcon>
      )}
    </Hint>
  );
}
