import type { Client as ClientRecord } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/api-error.js';
import { put, remove } from '../../../api/client.js';
import { notify } from '../../../ui/notify.js';
import { Failure, Loading } from '../../../ui/states.js';
import { ConfirmDialog, type Question } from '../confirm-dialog.js';
import panel from '../panel.module.css';
import { SidePanel } from '../side-panel.js';
import { ClientForm } from './client-form.js';
import { ClientPeople } from './client-people.js';
import { useClient, useForgetClient, useKeepClient } from './use-clients.js';

/** One client, beside the list: its details, its people, and its end. */
export function ClientPanel({ id, close }: { id: string | null; close: () => void }) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<Question | null>(null);
  return (
    <>
      <SidePanel
        opened={id !== null}
        title={t('admin.clients.columns.name')}
        close={close}
        covered={question !== null}
      >
        {id && <Client key={id} id={id} ask={setQuestion} close={close} />}
      </SidePanel>
      <ConfirmDialog question={question} close={() => setQuestion(null)} />
    </>
  );
}

interface ClientProps {
  id: string;
  ask: (question: Question) => void;
  close: () => void;
}

function Client({ id, ask, close }: ClientProps) {
  const { t } = useTranslation();
  const client = useClient(id);
  const keep = useKeepClient();
  const removal = useRemoval(client.data, close);
  if (client.isPending) return <Loading lines={5} height={44} />;
  if (client.isError) return <Failure error={client.error} retry={() => void client.refetch()} />;
  return (
    <div className={panel.body}>
      <ClientForm
        client={client.data}
        save={(values) => put<ClientRecord>(`/clients/${id}`, values)}
        saved={(changed) => void keep(changed)}
      />
      <ClientPeople client={client.data} />
      <div className={panel.section}>
        <div className={panel.buttons}>
          <Button variant="light" color="red" onClick={() => removal && ask(removal)}>
            {t('admin.clients.remove.action')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function useRemoval(client: ClientRecord | undefined, close: () => void): Question | null {
  const { t } = useTranslation();
  const forget = useForgetClient();
  if (!client) return null;
  const { id, name, users } = client;
  return {
    title: t('admin.clients.remove.title', { name }),
    consequences: [
      t('admin.clients.remove.record'),
      t('admin.clients.remove.conversations'),
      t('admin.clients.remove.people'),
    ],
    confirm: t('admin.clients.remove.confirm'),
    grave: true,
    explain: (error) =>
      error instanceof ApiError && error.code === 'IN_USE'
        ? t('admin.clients.remove.inUse', { count: Math.max(1, users) })
        : null,
    run: () => remove(`/clients/${id}`),
    done: () => {
      close();
      void forget();
      notify(t('admin.clients.remove.done', { name }));
    },
  };
}
