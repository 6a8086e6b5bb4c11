import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TicketCommands } from './use-ticket-commands.js';

/** Two pressed "Assign to me", and the other one's came first. */
export function FasterDialog({ commands }: { commands: TicketCommands }) {
  const { t } = useTranslation();
  const { faster, giveWay, takeAnyway, busy } = commands;
  const name = faster?.name ?? '';
  return (
    <Modal
      opened={faster !== null}
      onClose={giveWay}
      title={t('tickets.faster.title', { name })}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      <Text>{t('tickets.faster.text', { name })}</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" loading={busy} onClick={takeAnyway}>
          {t('tickets.faster.take')}
        </Button>
        <Button data-autofocus onClick={giveWay}>
          {t('tickets.faster.leave', { name })}
        </Button>
      </Group>
    </Modal>
  );
}
