import { LIMITS } from '@switchboard/contracts/limits';
import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../ui/form-alert.js';

interface DialogProps {
  opened: boolean;
  close: () => void;
  submit: (reason: string) => void;
  pending: boolean;
  failure: string | null;
}

/** Asks for a person, with room for what they should know. */
export function PersonDialog({ opened, close, submit, pending, failure }: DialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('portal.reasonTitle')}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) submit(reason);
        }}
      >
        <Text mb="md">{t('portal.reasonIntro')}</Text>
        <FormAlert>{failure}</FormAlert>
        <Textarea
          label={t('portal.reasonLabel')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={LIMITS.handoffReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={close}>
            {t('common.actions.cancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('portal.reasonSubmit')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
