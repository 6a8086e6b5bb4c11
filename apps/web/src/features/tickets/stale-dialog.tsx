import { Button, Group, Modal, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { differences } from './differences.js';
import type { TicketCommands } from './use-ticket-commands.js';

/** Somebody else changed the ticket meanwhile: what differs, and two ways on. */
export function StaleDialog({ commands }: { commands: TicketCommands }) {
  const { t } = useTranslation();
  const { stale, keepTheirs, saveMine, busy } = commands;
  return (
    <Modal
      opened={stale !== null}
      onClose={keepTheirs}
      title={t('tickets.stale.title')}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      <Text>{t('tickets.stale.text')}</Text>
      {stale && <Differences rows={differences(stale, t)} />}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={keepTheirs}>
          {t('tickets.stale.keepTheirs')}
        </Button>
        <Button data-autofocus loading={busy} onClick={saveMine}>
          {t('tickets.stale.useMine')}
        </Button>
      </Group>
    </Modal>
  );
}

function Differences({ rows }: { rows: ReturnType<typeof differences> }) {
  const { t } = useTranslation();
  if (rows.length === 0) return <Text mt="sm">{t('tickets.stale.nothing')}</Text>;
  return (
    <Table mt="sm" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('tickets.stale.field')}</Table.Th>
          <Table.Th>{t('tickets.stale.theirs')}</Table.Th>
          <Table.Th>{t('tickets.stale.mine')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ field, theirs, mine }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row">{field}</Table.Th>
            <Table.Td dir="auto">{theirs}</Table.Td>
            <Table.Td dir="auto">{mine}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
