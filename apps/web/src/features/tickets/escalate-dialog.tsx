import type { Agent } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';

interface EscalateProps {
  opened: boolean;
  close: () => void;
  submit: (body: { reason?: string; assigneeId?: string }) => void;
}

/** One priority up, with a reason, and to somebody else when one says so. */
export function EscalateDialog({ opened, close, submit }: EscalateProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('tickets.escalate.title')}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      <EscalateForm
        close={close}
        submit={(body) => {
          close();
          submit(body);
        }}
      />
    </Modal>
  );
}

function EscalateForm({ close, submit }: Omit<EscalateProps, 'opened'>) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [to, setTo] = useState('');
  const agents = useQuery({ queryKey: keys.agents, queryFn: () => get<Agent[]>('/agents') });
  const wanted = reason.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit({ ...(wanted ? { reason: wanted } : {}), ...(to ? { assigneeId: to } : {}) });
      }}
    >
      <Stack gap="sm">
        <Text>{t('tickets.escalate.text')}</Text>
        <Textarea
          data-autofocus
          label={t('tickets.escalate.reason')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={LIMITS.escalationReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('tickets.escalate.to')}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data={[
            { value: '', label: t('tickets.escalate.keep') },
            ...(agents.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Stack>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={close}>
          {t('common.actions.cancel')}
        </Button>
        <Button type="submit">{t('tickets.escalate.submit')}</Button>
      </Group>
    </form>
  );
}
