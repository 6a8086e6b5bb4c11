import type { User } from '@switchboard/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '../../../ui/face.js';
import { Failure, Loading } from '../../../ui/states.js';
import chips from '../chips.module.css';
import { ConfirmDialog, type Question } from '../confirm-dialog.js';
import panel from '../panel.module.css';
import { SidePanel } from '../side-panel.js';
import { PersonAccount } from './person-account.js';
import { PersonForm } from './person-form.js';
import { Standing } from './standing.js';
import { usePerson } from './use-people.js';

/** Somebody of the workspace, beside the list. */
export function PersonPanel({ id, close }: { id: string | null; close: () => void }) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<Question | null>(null);
  return (
    <>
      <SidePanel
        opened={id !== null}
        title={t('admin.people.columns.person')}
        close={close}
        covered={question !== null}
      >
        {id && <Person key={id} id={id} ask={setQuestion} close={close} />}
      </SidePanel>
      <ConfirmDialog question={question} close={() => setQuestion(null)} />
    </>
  );
}

interface PersonProps {
  id: string;
  ask: (question: Question) => void;
  close: () => void;
}

function Person({ id, ask, close }: PersonProps) {
  const person = usePerson(id);
  if (person.isPending) return <Loading lines={5} height={44} />;
  if (person.isError) return <Failure error={person.error} retry={() => void person.refetch()} />;
  return (
    <div className={panel.body}>
      <Head person={person.data} />
      <PersonForm person={person.data} />
      <PersonAccount person={person.data} ask={ask} close={close} />
    </div>
  );
}

function Head({ person }: { person: User }) {
  return (
    <div className={panel.head}>
      <Face name={person.name} src={person.avatarUrl} />
      <div className={panel.headText}>
        <h3 dir="auto">{person.name}</h3>
        <p className={panel.second}>{person.email}</p>
        <p className={chips.chips}>
          <Standing person={person} />
        </p>
      </div>
    </div>
  );
}
