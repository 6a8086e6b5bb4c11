import type { User } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { put } from '../../../api/client.js';
import { errorText } from '../../../ui/error-text.js';
import { Fact, Facts } from '../../../ui/facts.js';
import { notify, notifyFailure } from '../../../ui/notify.js';
import { When } from '../../../ui/when.js';
import { useSession } from '../../session/session-context.js';
import type { Question } from '../confirm-dialog.js';
import panel from '../panel.module.css';
import { mayChange } from './roles.js';
import { useKeepPerson } from './use-people.js';
import { usePersonQuestions } from './use-person-questions.js';

interface AccountProps {
  person: User;
  ask: (question: Question) => void;
  close: () => void;
}

/** What is the person's own, and the ways to shut the door: each says what it brings before it happens. */
export function PersonAccount({ person, ask, close }: AccountProps) {
  const { t } = useTranslation();
  const { role: mine } = useSession();
  const questions = usePersonQuestions(person, close);
  const keep = useKeepPerson();
  const activate = useMutation({
    mutationFn: () => put<User>(`/users/${person.id}`, { isActive: true }),
    onSuccess: (saved) => {
      void keep(saved);
      notify(t('admin.people.activate.done', { name: person.name }));
    },
    onError: (error) => notifyFailure(errorText(error, t)),
  });
  return (
    <section className={panel.section} aria-labelledby="person-account">
      <h3 id="person-account">{t('admin.people.edit.account')}</h3>
      <p className={panel.second}>{t('admin.people.edit.accountHint')}</p>
      <Facts>
        <Fact name={t('admin.people.columns.lastSeen')}>
          {person.lastSeenAt ? <When at={person.lastSeenAt} /> : t('admin.people.never')}
        </Fact>
        <Fact name={t('admin.people.edit.since')}>
          <When at={person.createdAt} />
        </Fact>
      </Facts>
      {mayChange(mine, person.role) && (
        <div className={panel.buttons}>
          <Button variant="default" onClick={() => ask(questions.reset)}>
            {t('admin.people.reset.action')}
          </Button>
          {person.isActive ? (
            <Button variant="default" onClick={() => ask(questions.deactivate)}>
              {t('admin.people.deactivate.action')}
            </Button>
          ) : (
            <Button variant="default" loading={activate.isPending} onClick={() => activate.mutate()}>
              {t('admin.people.activate.action')}
            </Button>
          )}
          <Button variant="light" color="red" onClick={() => ask(questions.remove)}>
            {t('admin.people.remove.action')}
          </Button>
        </div>
      )}
    </section>
  );
}
