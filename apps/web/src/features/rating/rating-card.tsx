import type { Conversation } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Button, Textarea } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import { post } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { notify } from '../../ui/notify.js';
import { useCommand } from '../live/use-command.js';
import classes from './rating.module.css';

const WORDS = ['veryBad', 'bad', 'allRight', 'good', 'veryGood'] as const;

/** How a resolved conversation was: asked once, then thanked for. */
export function RatingCard({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const { rating } = conversation;
  if (!rating) return <RatingForm conversation={conversation} />;
  const word = WORDS[rating.score - 1];
  return (
    <div className={classes.card} role="status">
      <p>{t('requests.rating.thanks')}</p>
      {word && (
        <p className={classes.dim}>
          {t('requests.rating.given', { score: rating.score, word: t(`requests.rating.scores.${word}`) })}
        </p>
      )}
    </div>
  );
}

function RatingForm({ conversation: { id } }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const name = useId();
  const client = useQueryClient();
  const [score, setScore] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const rate = useCommand<number>({
    run: (given) =>
      post<Conversation>(`/conversations/${id}/rating`, {
        score: given,
        ...(comment.trim() ? { comment: comment.trim() } : {}),
      }),
    failed: (error) => {
      const known = error instanceof ApiError && error.code === 'ALREADY_RATED';
      if (known) {
        // In another tab, or before an answer was lost: the conversation tells what was given.
        notify(t('requests.rating.already'));
        void client.invalidateQueries({ queryKey: keys.conversation(id) });
      }
      return known;
    },
  });
  return (
    <form
      className={classes.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (score !== null && !rate.isPending) rate.mutate(score);
      }}
    >
      <fieldset className={classes.scores}>
        <legend>{t('requests.rating.title')}</legend>
        {WORDS.map((wordName, at) => {
          const each = at + 1;
          const Star = score !== null && each <= score ? IconStarFilled : IconStar;
          const word = t(`requests.rating.scores.${wordName}`);
          return (
            <label key={each} className={classes.score} data-chosen={each === score || undefined}>
              <input
                type="radio"
                name={name}
                className="sb-unseen"
                checked={each === score}
                onChange={() => setScore(each)}
                aria-label={t('requests.rating.score', { score: each, word })}
              />
              <Star size={24} aria-hidden="true" />
              <span aria-hidden="true">{word}</span>
            </label>
          );
        })}
      </fieldset>
      {score !== null && (
        <>
          <Textarea
            label={t('requests.rating.comment')}
            autosize
            minRows={2}
            maxRows={5}
            maxLength={LIMITS.ratingComment}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <div>
            <Button type="submit" loading={rate.isPending}>
              {t('requests.rating.submit')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
