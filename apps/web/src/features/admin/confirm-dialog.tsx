import { Button, Group, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../ui/error-text.js';
import { FormAlert } from '../../ui/form-alert.js';
import classes from './admin.module.css';

export interface Question {
  readonly title: string;
  /** What it brings, one sentence each. */
  readonly consequences: readonly string[];
  readonly confirm: string;
  /** It takes something away. */
  readonly grave?: boolean;
  readonly run: () => Promise<unknown>;
  readonly done: () => void;
  /** A failure in words of this page; null leaves it to the usual ones. */
  readonly explain?: (error: unknown) => string | null;
}

/** Says what will happen before it does. Stays open with the reason when it could not be done. */
export function ConfirmDialog({ question, close }: { question: Question | null; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={question !== null}
      onClose={close}
      title={question?.title}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      {question && <Body question={question} close={close} />}
    </Modal>
  );
}

function Body({ question, close }: { question: Question; close: () => void }) {
  const { t } = useTranslation();
  const { consequences, confirm, grave = false, run, done, explain } = question;
  const action = useMutation({
    mutationFn: run,
    onSuccess: () => {
      close();
      done();
    },
  });
  return (
    <>
      <ul className={classes.consequences}>
        {consequences.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <FormAlert>{action.error && (explain?.(action.error) ?? errorText(action.error, t))}</FormAlert>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" data-autofocus onClick={close}>
          {t('common.actions.cancel')}
        </Button>
        <Button color={grave ? 'red' : undefined} loading={action.isPending} onClick={() => action.mutate()}>
          {confirm}
        </Button>
      </Group>
    </>
  );
}
