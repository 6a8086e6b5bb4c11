import type { Agent } from '@switchboard/contracts';
import { Modal } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { Face } from '../../ui/face.js';
import { type Choice, PickList } from '../../ui/pick-list.js';
import { Failure, Loading } from '../../ui/states.js';
import { useSession } from '../session/session-context.js';
import { useActs } from './acts-context.js';
import classes from './inbox.module.css';

interface AssignProps {
  /** Null: closed. */
  ids: readonly string[] | null;
  close: () => void;
}

interface AgentChoice extends Choice {
  readonly agent: Pick<Agent, 'id' | 'name'> | null;
}

/** To whom: oneself first, then who is here, the least loaded first. */
export function AssignDialog({ ids, close }: AssignProps) {
  const { t } = useTranslation();
  const { assignTo } = useActs();
  return (
    <Modal
      opened={ids !== null}
      onClose={close}
      title={t('inbox.assign.title', { count: ids?.length ?? 1 })}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      <Agents
        pick={(agent) => {
          close();
          if (ids) assignTo(ids, agent);
        }}
      />
    </Modal>
  );
}

const PRESENCE_ORDER = { online: 0, away: 1, offline: 2 } as const;

function byReadiness(one: Agent, other: Agent): number {
  return PRESENCE_ORDER[one.presence] - PRESENCE_ORDER[other.presence] || one.load - other.load;
}

function Agents({ pick }: { pick: (agent: AgentChoice['agent']) => void }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const agents = useQuery({
    queryKey: keys.agents,
    queryFn: () => get<Agent[]>('/agents'),
    staleTime: 5_000,
  });
  if (agents.isPending) return <Loading lines={4} height={36} />;
  if (agents.isError) return <Failure error={agents.error} retry={() => void agents.refetch()} />;
  const me = agents.data.find(({ id }) => id === user.id);
  const others = agents.data.filter(({ id }) => id !== user.id).sort(byReadiness);
  const ofAgent = (agent: Agent): AgentChoice => ({
    id: agent.id,
    label: agent.id === user.id ? t('inbox.assign.me', { name: agent.name }) : agent.name,
    start: <Face size="sm" name={agent.name} src={agent.avatarUrl} presence={agent.presence} />,
    end: (
      <span className={classes.load}>
        {t(`common.presence.${agent.presence}`)} · {t('inbox.assign.load', { count: agent.load })}
      </span>
    ),
    agent,
  });
  const choices = [
    ...(me ? [ofAgent(me)] : []),
    ...others.map(ofAgent),
    {
      id: 'queue',
      label: t('inbox.actions.queue'),
      start: <IconUsersGroup size={20} aria-hidden="true" />,
      agent: null,
    },
  ];
  return (
    <PickList<AgentChoice>
      label={t('inbox.assign.list')}
      placeholder={t('inbox.assign.search')}
      empty={t('inbox.assign.empty')}
      choices={choices}
      onPick={({ agent }) => pick(agent)}
    />
  );
}
