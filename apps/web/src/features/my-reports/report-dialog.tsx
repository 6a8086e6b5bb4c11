import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ReportForm } from './report-form.js';

interface DialogProps {
  conversationId: string;
  about: { readonly messageId: string | null } | null;
  close: () => void;
}

/** A report, and then the word that it has arrived. */
export function ReportDialog({ conversationId, about, close }: DialogProps) {
  const { t } = useTranslation();
  const [sentFor, setSentFor] = useState<DialogProps['about']>(null);
  const sent = about !== null && sentFor === about;
  return (
    <Modal
      opened={about !== null}
      onClose={close}
      title={sent ? t('requests.report.sentTitle') : t('requests.report.title')}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      {about && !sent && (
        <ReportForm
          conversationId={conversationId}
          messageId={about.messageId}
          sent={() => setSentFor(about)}
          close={close}
        />
      )}
      {sent && (
        <div role="status">
          <Text>{t('requests.report.sentText')}</Text>
          <Group justify="flex-end" mt="lg" gap="xs">
            <Button variant="default" component={Link} to="/portal/reports" onClick={close}>
              {t('requests.report.see')}
            </Button>
            <Button data-autofocus onClick={close}>
              {t('common.actions.close')}
            </Button>
          </Group>
        </div>
      )}
    </Modal>
  );
}
