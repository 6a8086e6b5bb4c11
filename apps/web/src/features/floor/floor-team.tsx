import type { FloorAgent } from '@switchboard/contracts';
import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Face } from '../../ui/face.js';
import { Card } from '../../ui/page.js';
import classes from './floor.module.css';
import { inOrder, standingOf } from './standing.js';

/** Everyone who may get work: how they stand, and how much they have. */
export function FloorTeam({ agents }: { agents: readonly FloorAgent[] }) {
  const { t } = useTranslation();
  return (
    <Card id="floor-team" title={t('floor.team.title')}>
      {agents.length === 0 && <p className={classes.dim}>{t('floor.team.empty')}</p>}
      <ul className={classes.people}>
        {inOrder(agents).map((agent) => (
          <Member key={agent.id} agent={agent} />
        ))}
      </ul>
    </Card>
  );
}

function Member({ agent }: { agent: FloorAgent }) {
  const { t } = useTranslation();
  const { name, presence, load, capacity, skills } = agent;
  const standing = standingOf(agent);
  const subjects = skills.map((skill) => t(`common.categories.${skill}`)).join(', ');
  return (
    <li data-standing={standing}>
      <Face name={name} presence={presence} />
      <div className={classes.who}>
        <span className={classes.name} dir="auto">
          {name}
        </span>
        <span className={classes.dim}>
          {t(`floor.team.${standing}`)} · {subjects || t('floor.team.allSkills')}
        </span>
      </div>
      <div className={classes.load}>
        <span className="sb-figures">{t('floor.team.load', { load, capacity })}</span>
        <Progress
          size="sm"
          value={capacity === 0 ? 100 : Math.min(100, (100 * load) / capacity)}
          color={standing === 'full' ? 'red' : undefined}
          aria-label={t('floor.team.loadOf', { name, load, capacity })}
        />
      </div>
    </li>
  );
}
