import type { Ticket } from '@switchboard/contracts';
import { ActionIcon, Button, Group, Menu, Modal, Text } from '@mantine/core';
import { IconDots, IconInbox, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { remove } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { errorText } from '../../ui/error-text.js';
import { notify, notifyFailure } from '../../ui/notify.js';
import { useLive } from '../live/live-context.js';
import { isAdmin, useSession } from '../session/session-context.js';

/** What is done more rarely: the conversation in the inbox, and for admins deleting. */
export function TicketMore({ ticket, deleted }: { ticket: Ticket; deleted: () => void }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon size={36} aria-label={t('common.actions.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            to={`/inbox/all/${ticket.conversationId}`}
            leftSection={<IconInbox size={16} />}
          >
            {t('tickets.actions.openConversation')}
          </Menu.Item>
          {isAdmin(role) && (
            <Menu.Item
              leftSection={<IconTrash size={16} />}
              color="var(--sb-danger)"
              onClick={() => setAsking(true)}
            >
              {t('tickets.actions.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <DeleteDialog ticket={ticket} opened={asking} close={() => setAsking(false)} deleted={deleted} />
    </>
  );
}

interface DeleteProps {
  ticket: Ticket;
  opened: boolean;
  close: () => void;
  deleted: () => void;
}

function DeleteDialog({ ticket: { id, number }, opened, close, deleted }: DeleteProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { tickets } = useLive().requests;
  const deleting = useMutation({
    mutationFn: () => remove(`/tickets/${id}`),
    onSuccess: () => {
      deleted();
      tickets.drop(id);
      void client.invalidateQueries({ queryKey: keys.ticketCounts });
      notify(t('tickets.done.deleted', { number }));
    },
    onError: (error) => notifyFailure(errorText(error, t)),
  });
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('tickets.remove.title', { number })}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      <Text>{t('tickets.remove.text')}</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button data-autofocus variant="default" onClick={close}>
          {t('common.actions.cancel')}
        </Button>
        <Button color="red" loading={deleting.isPending} onClick={() => deleting.mutate()}>
          {t('tickets.remove.confirm')}
        </Button>
      </Group>
    </Modal>
  );
}
