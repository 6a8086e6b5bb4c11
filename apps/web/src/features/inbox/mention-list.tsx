import type { Agent } from '@switchboard/contracts';
import { useTranslation } from 'react-i18next';
import { Face } from '../../ui/face.js';
import classes from './mention-list.module.css';

interface MentionListProps {
  id: string;
  found: readonly Agent[];
  chosen: Agent | undefined;
  pick: (agent: Agent) => void;
}

/** Colleagues who may be meant, above the field in which they are named. */
export function MentionList({ id, found, chosen, pick }: MentionListProps) {
  const { t } = useTranslation();
  if (found.length === 0) return null;
  return (
    <div id={id} className={classes.list} role="listbox" aria-label={t('inbox.mention')}>
      {found.map((agent) => (
        <div
          key={agent.id}
          id={`${id}-${agent.id}`}
          className={classes.option}
          role="option"
          aria-selected={agent === chosen}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => pick(agent)}
        >
          <Face size="sm" name={agent.name} src={agent.avatarUrl} presence={agent.presence} />
          {agent.name}
        </div>
      ))}
    </div>
  );
}
