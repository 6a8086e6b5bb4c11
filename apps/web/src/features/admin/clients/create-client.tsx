import type { Client } from '@switchboard/contracts';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../../api/client.js';
import { newId } from '../../../api/new-id.js';
import { notify } from '../../../ui/notify.js';
import { ClientForm, type ClientValues } from './client-form.js';
import { useKeepClient } from './use-clients.js';

interface CreateProps {
  opened: boolean;
  close: () => void;
  created: (client: Client) => void;
}

export function CreateClient({ opened, close, created }: CreateProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('admin.clients.create.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      {opened && <Body close={close} created={created} />}
    </Modal>
  );
}

function Body({ close, created }: Omit<CreateProps, 'opened'>) {
  const { t } = useTranslation();
  const keep = useKeepClient();
  // Sent again after a lost answer, it is still one client.
  const [sent, setSent] = useState({ text: '', key: newId() });
  const save = (values: ClientValues) => {
    const text = JSON.stringify(values);
    const key = text === sent.text || sent.text === '' ? sent.key : newId();
    setSent({ text, key });
    return post<Client>('/clients', values, key);
  };
  return (
    <ClientForm
      save={save}
      saved={(client) => {
        void keep(client);
        notify(t('admin.clients.create.done', { name: client.name }));
        created(client);
      }}
      submit={t('admin.clients.create.submit')}
      cancel={close}
    />
  );
}
