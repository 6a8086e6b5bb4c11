import { LIMITS } from '@switchboard/contracts/limits';
import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Closing } from './use-report.js';

interface CloseProps {
  how: Closing | null;
  close: () => void;
  submit: (how: Closing, notes: string) => Promise<unknown>;
}

/** Closes a report, with what was found and done. */
export function CloseDialog({ how, close, submit }: CloseProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={how !== null}
      onClose={close}
      title={how && t(`reports.notes.${how}Title`)}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      {how && <CloseForm how={how} close={close} submit={submit} />}
    </Modal>
  );
}

function CloseForm({ how, close, submit }: CloseProps & { how: Closing }) {
  const { t } = useTranslation();
  const [notes, setNotes] = useState('');
  const [state, setState] = useState<'writing' | 'missing' | 'sending'>('writing');
  const send = async () => {
    if (!notes.trim()) return setState('missing');
    setState('sending');
    await submit(how, notes.trim()).then(close, () => setState('writing'));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (state !== 'sending') void send();
      }}
    >
      <Textarea
        data-autofocus
        label={t('reports.notes.label')}
        description={t(`reports.notes.${how}Hint`)}
        error={state === 'missing' ? t('reports.notes.missing') : undefined}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={LIMITS.resolutionNotes}
        value={notes}
        onChange={(event) => {
          setNotes(event.currentTarget.value);
          setState('writing');
        }}
      />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={close}>
          {t('common.actions.cancel')}
        </Button>
        <Button type="submit" loading={state === 'sending'}>
          {t(`reports.actions.${how}`)}
        </Button>
      </Group>
    </form>
  );
}
