import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './inbox.module.css';
import { useOthersHere } from './use-others-here.js';

/** Says above the field that a colleague is answering already, before two of them do. */
export function Collision({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const writing = useOthersHere(conversationId).filter(({ mode }) => mode === 'replying');
  const names = new Intl.ListFormat(undefined, { type: 'conjunction' }).format(
    writing.map(({ name }) => name),
  );
  return (
    <div role="status">
      {writing.length > 0 && (
        <p className={classes.collision}>
          <IconUsers size={15} aria-hidden="true" />
          {t('inbox.collision', { names, count: writing.length })}
        </p>
      )}
    </div>
  );
}
