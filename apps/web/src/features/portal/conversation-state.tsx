import type { Conversation } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useElapsed } from '../../ui/when.js';
import { RatingCard } from '../rating/rating-card.js';
import classes from './portal.module.css';
import type { CustomerCommands } from './use-customer-commands.js';

/** Above the composer: that a person is on the way, or that the question is resolved. */
export function ConversationStateLine({
  conversation,
  commands,
}: {
  conversation: Conversation;
  commands: CustomerCommands;
}) {
  const { t } = useTranslation();
  const { status, waitingSince } = conversation;
  if (status === 'resolved') {
    return (
      <>
        <div className={classes.state} role="status">
          <div className={classes.stateText}>
            <p>{t('portal.resolved')}</p>
            <p>{t('portal.reopenHint')}</p>
          </div>
        </div>
        <RatingCard conversation={conversation} />
      </>
    );
  }
  if (status !== 'escalated' || !waitingSince) return null;
  return <Waiting conversation={conversation} since={waitingSince} commands={commands} />;
}

interface WaitingProps {
  conversation: Conversation;
  since: string;
  commands: CustomerCommands;
}

function Waiting({ conversation: { handler, assignedAgent }, since, commands }: WaitingProps) {
  const { t } = useTranslation();
  const time = useElapsed(since);
  const assistant = handler === 'assistant';
  return (
    <div className={classes.state} role="status">
      <div className={classes.stateText}>
        <p>
          {assignedAgent
            ? t('portal.talkingTo.agent', { name: assignedAgent.name })
            : t('portal.handoff.title')}
        </p>
        <p>
          {assistant ? t('portal.handoff.sinceAssistant', { time }) : t('portal.handoff.since', { time })}
        </p>
      </div>
      {!assignedAgent && (
        <Button
          size="xs"
          variant="default"
          loading={commands.handback.isPending}
          onClick={() => commands.handback.mutate()}
        >
          {t('portal.handoff.cancel')}
        </Button>
      )}
    </div>
  );
}
