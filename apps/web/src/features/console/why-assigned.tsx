import type { Agent, AssignedBecause } from '@switchboard/contracts';
import { Button, Popover } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { When } from '../../ui/when.js';
import classes from './why-assigned.module.css';

interface WhyProps {
  because: AssignedBecause;
  /** Who has it now; null: it went back into the queue. */
  assigneeId: string | null;
}

/** "Why you": the rule that gave it out, and how much each of those in question had open then. */
export function WhyAssigned({ because, assigneeId }: WhyProps) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-start" shadow="md" width={280} withinPortal={false} trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" leftSection={<IconRoute size={14} aria-hidden="true" />}>
          {t('console.why.ask')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.why} tabIndex={-1} data-autofocus>
          <p>{t(`console.why.${because.rule}`, { defaultValue: t('console.why.other') })}</p>
          {because.candidates.length > 0 && (
            <Candidates candidates={because.candidates} assigneeId={assigneeId} />
          )}
          <p className={classes.at}>
            <When at={because.at} />
          </p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Candidates({
  candidates,
  assigneeId,
}: {
  candidates: AssignedBecause['candidates'];
  assigneeId: string | null;
}) {
  const { t } = useTranslation();
  const agents = useQuery({
    queryKey: keys.agents,
    queryFn: () => get<Agent[]>('/agents'),
    staleTime: 60_000,
  });
  const names = new Map(agents.data?.map(({ id, name }) => [id, name]));
  return (
    <table className={classes.candidates}>
      <caption>{t('console.why.candidates')}</caption>
      <tbody>
        {candidates.map(({ id, load }) => (
          <tr key={id} data-chosen={id === assigneeId || undefined}>
            <th scope="row">{names.get(id) ?? t('console.why.someone')}</th>
            <td className="sb-figures">{t('console.why.load', { count: load })}</td>
            <td>{id === assigneeId && t('console.why.chosen')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
