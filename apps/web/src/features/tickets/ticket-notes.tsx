import type { TicketNote } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { newId } from '../../api/new-id.js';
import { errorText } from '../../ui/error-text.js';
import { notifyFailure } from '../../ui/notify.js';
import { PlainText } from '../../ui/plain-text.js';
import { Failure, Loading } from '../../ui/states.js';
import { When } from '../../ui/when.js';
import { Composer } from '../thread/composer.js';
import { useDraft } from '../thread/use-draft.js';
import classes from './ticket.module.css';
import { useTicketNotes } from './use-ticket.js';

/** What the team tells each other; no customer ever sees it. */
export function TicketNotes({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { query, entries } = useTicketNotes(ticketId);
  const [text, setText] = useDraft(`${ticketId}.ticket-note`);
  const adding = useMutation({
    mutationFn: (content: string) => post<TicketNote>(`/tickets/${ticketId}/notes`, { content }, newId()),
    onSuccess: () => {
      setText('');
      return client.invalidateQueries({ queryKey: keys.ticketNotes(ticketId) });
    },
    onError: (error) => notifyFailure(errorText(error, t)),
  });
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('tickets.tabs.notes')}>
        {query.isPending && <Loading lines={3} height={56} />}
        {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
        {query.isSuccess && entries.length === 0 && <p className={classes.dim}>{t('tickets.notes.empty')}</p>}
        <ul className={classes.list}>
          {entries.map((note) => (
            <li key={note.id} className={classes.note}>
              <div className={classes.noteHead}>
                <span>{note.author.name}</span>
                <When at={note.createdAt} />
              </div>
              <p className={classes.text} dir="auto">
                <PlainText>{note.content}</PlainText>
              </p>
            </li>
          ))}
        </ul>
        {query.hasNextPage && (
          <Button variant="subtle" onClick={() => void query.fetchNextPage()}>
            {t('common.actions.loadMore')}
          </Button>
        )}
      </div>
      <Composer
        note
        text={text}
        onText={setText}
        onSend={(content) => !adding.isPending && adding.mutate(content)}
        label={t('tickets.notes.label')}
        placeholder={t('tickets.notes.placeholder')}
        sendLabel={t('tickets.notes.add')}
        limit={LIMITS.note}
      />
    </>
  );
}
