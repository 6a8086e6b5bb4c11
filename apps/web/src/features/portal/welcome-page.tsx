import type { Faq } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { errorText } from '../../ui/error-text.js';
import { FormAlert } from '../../ui/form-alert.js';
import { usePageTitle } from '../../ui/page-title.js';
import { useSession } from '../session/session-context.js';
import { Composer } from '../thread/composer.js';
import { useDraft } from '../thread/use-draft.js';
import { PersonButton } from './person-button.js';
import classes from './portal.module.css';
import { PersonDialog } from './person-dialog.js';
import { useAsk } from './use-ask.js';

/** A new question: a greeting, what others often ask, and a place to write. */
export function WelcomePage() {
  const { t } = useTranslation();
  const { user, workspace } = useSession();
  const [text, setText] = useDraft('new');
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const ask = useAsk(() => setText(''));
  const suggestions = useQuery({
    queryKey: keys.suggestions,
    queryFn: () => get<Faq[]>('/faqs', { sort: 'usage', limit: 3 }),
    staleTime: 10 * 60_000,
  });
  usePageTitle(t('portal.newQuestion'));
  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);
  const send = (question: string) => {
    if (!ask.isPending) ask.mutate({ question });
  };

  return (
    <div className={classes.welcome}>
      <header className={classes.head}>
        <ActionIcon
          component={Link}
          to="/portal"
          className={classes.back}
          size={44}
          aria-label={t('common.actions.back')}
        >
          <IconArrowLeft size={20} />
        </ActionIcon>
        <div className={classes.headText} />
        <PersonButton onClick={() => setAsking(true)} />
      </header>
      <div className={classes.welcomeBody}>
        <div>
          <h1>{t('portal.greeting', { name: user.name.split(' ')[0] })}</h1>
          <p>{t('portal.greetingText', { workspace: workspace.name })}</p>
        </div>
        {suggestions.data && suggestions.data.length > 0 && (
          <section aria-labelledby="suggestions">
            <h2 id="suggestions" className={classes.suggestionsTitle}>
              {t('portal.suggestions')}
            </h2>
            <ul className={classes.suggestions}>
              {suggestions.data.map(({ id, question }) => (
                <li key={id}>
                  <button
                    type="button"
                    className={classes.suggestion}
                    onClick={() => send(question)}
                    disabled={ask.isPending}
                  >
                    {question}
                    <IconArrowRight size={18} aria-hidden="true" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <FormAlert>{ask.error ? errorText(ask.error, t) : null}</FormAlert>
      </div>
      <Composer
        inputRef={field}
        text={text}
        onText={setText}
        onSend={send}
        label={t('thread.composer.label')}
        placeholder={t('portal.ask')}
        sendLabel={t('thread.composer.send')}
        limit={LIMITS.message}
        foot={<span>{t('portal.answersVia')}</span>}
      />
      <PersonDialog
        opened={asking}
        close={() => setAsking(false)}
        pending={ask.isPending}
        failure={ask.error ? errorText(ask.error, t) : null}
        submit={(handoff) => ask.mutate({ handoff })}
      />
    </div>
  );
}
