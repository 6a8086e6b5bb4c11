import type { Agent, Conversation } from '@switchboard/contracts';
import { ActionIcon, Menu } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { Face } from '../../ui/face.js';
import { useSession } from '../session/session-context.js';
import type { AgentCommands } from './use-agent-commands.js';

export function AssignMenu({
  conversation,
  commands,
}: {
  conversation: Conversation;
  commands: AgentCommands;
}) {
  const { t } = useTranslation();
  const { user } = useSession();
  const [opened, setOpened] = useState(false);
  const agents = useQuery({ queryKey: keys.agents, queryFn: () => get<Agent[]>('/agents'), enabled: opened });
  const { assignedAgent } = conversation;
  const others = agents.data?.filter(({ id }) => id !== user.id && id !== assignedAgent?.id) ?? [];
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon
          size={36}
          variant="default"
          aria-label={t('inbox.actions.assign')}
          title={t('inbox.actions.assign')}
        >
          <IconUserShare size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('inbox.actions.assignTo')}</Menu.Label>
        {assignedAgent?.id !== user.id && (
          <Menu.Item leftSection={<Face size="sm" name={user.name} />} onClick={() => commands.assign(user)}>
            {t('inbox.actions.toMe')}
          </Menu.Item>
        )}
        {others.map((agent) => (
          <Menu.Item
            key={agent.id}
            leftSection={<Face size="sm" name={agent.name} presence={agent.presence} />}
            onClick={() => commands.assign(agent)}
          >
            {agent.name} · {t(`common.presence.${agent.presence}`)}
          </Menu.Item>
        ))}
        {assignedAgent && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => commands.assign(null)}>{t('inbox.actions.queue')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
