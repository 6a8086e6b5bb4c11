import { LIMITS } from '@switchboard/contracts/limits';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface RenameProps {
  opened: boolean;
  title: string;
  close: () => void;
  save: (title: string) => void;
}

export function RenameDialog({ opened, title, close, save }: RenameProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('portal.rename')}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      <RenameForm title={title} close={close} save={save} />
    </Modal>
  );
}

/** Begins with the present title each time the dialog opens. */
function RenameForm({ title, close, save }: Omit<RenameProps, 'opened'>) {
  const { t } = useTranslation();
  const [text, setText] = useState(title);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) save(text.trim());
      }}
    >
      <TextInput
        data-autofocus
        label={t('portal.renameLabel')}
        maxLength={LIMITS.conversationTitle}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={close}>
          {t('common.actions.cancel')}
        </Button>
        <Button type="submit">{t('common.actions.save')}</Button>
      </Group>
    </form>
  );
}
