import type { CreatedUser } from '@switchboard/contracts';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../ui/notify.js';
import { CreateForm } from './create-form.js';
import { Invitation } from './invitation.js';
import { useKeepPerson } from './use-people.js';

/** Adds somebody, and hands over the invitation where no mail can carry it. */
export function CreatePerson({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const [invited, setInvited] = useState<CreatedUser | null>(null);
  const keep = useKeepPerson();
  const leave = () => {
    setInvited(null);
    close();
  };
  const added = ({ invitationUrl, ...person }: CreatedUser, withPassword: boolean) => {
    void keep(person);
    if (invitationUrl) return setInvited({ ...person, invitationUrl });
    const { name } = person;
    notify(t(withPassword ? 'admin.people.create.withPassword' : 'admin.people.create.mailed', { name }));
    leave();
  };
  return (
    <Modal
      opened={opened}
      onClose={leave}
      title={
        invited ? t('admin.people.create.doneTitle', { name: invited.name }) : t('admin.people.create.title')
      }
      // The link is shown once: a click beside the dialog must not lose it.
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      {invited?.invitationUrl ? (
        <Invitation url={invited.invitationUrl} done={leave} />
      ) : (
        opened && <CreateForm added={added} cancel={leave} />
      )}
    </Modal>
  );
}
