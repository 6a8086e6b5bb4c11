import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ForceProps {
  /** The colleague who is already there, or null when nobody is. */
  name: string | null;
  confirm: () => void;
  close: () => void;
}

export function ForceDialog({ name, confirm, close }: ForceProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={name !== null}
      onClose={close}
      title={t('inbox.force.title', { name })}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      <Text>{t('inbox.force.text', { name })}</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={close}>
          {t('common.actions.cancel')}
        </Button>
        <Button data-autofocus onClick={confirm}>
          {t('inbox.force.confirm')}
        </Button>
      </Group>
    </Modal>
  );
}
