import type { Agent, PersonRef } from '@switchboard/contracts';
import { ActionIcon, Menu } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { Face } from '../../ui/face.js';

interface PersonMenuProps {
  label: string;
  /** Offers to give it to nobody. */
  queueLabel?: string;
  chosen: PersonRef | null;
  choose: (agent: PersonRef | null) => void;
}

/** Gives something to one of the staff. */
export function PersonMenu({ label, queueLabel, chosen, choose }: PersonMenuProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const agents = useQuery({ queryKey: keys.agents, queryFn: () => get<Agent[]>('/agents'), enabled: opened });
  const others = agents.data?.filter(({ id }) => id !== chosen?.id) ?? [];
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon size={36} variant="default" aria-label={label} title={label}>
          <IconUserShare size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Menu.Label>{label}</Menu.Label>
        {agents.isPending && <Menu.Item disabled>{t('common.states.loading')}</Menu.Item>}
        {others.map(({ id, name, avatarUrl, presence }) => (
          <Menu.Item
            key={id}
            leftSection={<Face size="sm" name={name} src={avatarUrl} presence={presence} />}
            onClick={() => choose({ id, name })}
          >
            {name} · {t(`common.presence.${presence}`)}
          </Menu.Item>
        ))}
        {queueLabel && chosen && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => choose(null)}>{queueLabel}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
