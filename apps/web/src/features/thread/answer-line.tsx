import { Button } from '@mantine/core';
import { IconPlayerStopFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { say } from '../../api/socket.js';
import { Face } from '../../ui/face.js';
import { Markdown } from '../../ui/markdown.js';
import { useLive } from '../live/live-context.js';
import { wholeWords } from './live-state.js';
import classes from './thread.module.css';
import { useLiveState } from './use-thread.js';

/** The answer while it is looked for and written. The finished one takes its place as a message. */
export function AnswerLine({ conversationId, stoppable }: { conversationId: string; stoppable: boolean }) {
  const { t } = useTranslation();
  const { socket } = useLive();
  const answer = useLiveState(conversationId, (live) => live.answer);
  const text = answer?.phase === 'landing' ? answer.text : wholeWords(answer?.text ?? '');
  const stop = () => void say(socket, 'ai:stop', { conversationId }).catch(() => undefined);
  return (
    <div className={classes.entry} data-first data-assistant>
      <div className={classes.side}>
        <Face size="sm" name={t('thread.assistant')} assistant />
      </div>
      <div className={classes.body}>
        <div className={classes.who}>
          {t('thread.assistant')}
          <span className={classes.badge}>{t('thread.assistantBadge')}</span>
        </div>
        {text ? (
          <div className={classes.bubble}>
            <Markdown>{text}</Markdown>
          </div>
        ) : (
          <div className={classes.working}>
            <span className={classes.dots} aria-hidden="true">
              <span />
              <span />
              <span />
            </span>
            {t('thread.answer.working')}
          </div>
        )}
        {stoppable && answer?.phase !== 'landing' && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('thread.answer.stopFull')}
            leftSection={<IconPlayerStopFilled size={12} aria-hidden="true" />}
            onClick={stop}
          >
            {t('thread.answer.stop')}
          </Button>
        )}
      </div>
    </div>
  );
}
