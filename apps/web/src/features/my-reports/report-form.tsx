import type { CreateReport, IssueType, Priority, Report } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Button, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client.js';
import { newId } from '../../api/new-id.js';
import { FormAlert } from '../../ui/form-alert.js';
import { useSubmit } from '../../ui/form.js';
import { useLive } from '../live/live-context.js';
import { ISSUE_TYPES, isIssueType, usualPriority } from '../reports/words.js';
import { isPriority, PRIORITIES } from '../tickets/words.js';

interface FormProps {
  conversationId: string;
  messageId: string | null;
  sent: () => void;
  close: () => void;
}

/** What is wrong, in the customer's words, and how pressing it is. */
export function ReportForm({ conversationId, messageId, sent, close }: FormProps) {
  const { t } = useTranslation();
  const { reports } = useLive().requests;
  // Trying again after a lost answer makes no second report.
  const [key] = useState(newId);
  const [issueType, setIssueType] = useState<IssueType>('incorrect_information');
  const [priority, setPriority] = useState<Priority | null>(null);
  const [description, setDescription] = useState('');
  const used = [...description.trim()].length;
  const form = useSubmit<'description', Report>({
    fields: ['description'],
    check: () => ({
      description:
        used === 0
          ? t('requests.faults.description')
          : used > LIMITS.reportDescription
            ? t('requests.faults.over')
            : undefined,
    }),
    submit: () => {
      const body: CreateReport = {
        conversationId,
        issueType,
        description: description.trim(),
        ...(messageId ? { messageId } : {}),
        ...(priority ? { priority } : {}),
      };
      return post<Report>('/reports', body, key);
    },
    done: (report) => {
      reports.put(report);
      reports.refresh();
      sent();
    },
  });
  const usual = usualPriority(issueType);
  const faulty = used === 0 || used > LIMITS.reportDescription;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Stack gap="md">
        <Text>{t('requests.report.intro')}</Text>
        <FormAlert>{form.failure}</FormAlert>
        <Radio.Group
          label={t('requests.report.issueType')}
          value={issueType}
          onChange={(value) => isIssueType(value) && setIssueType(value)}
        >
          <Stack gap="xs" mt="xs">
            {ISSUE_TYPES.map((value) => (
              <Radio key={value} value={value} label={t(`requests.issueTypes.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <div>
          <Textarea
            data-autofocus
            name="description"
            label={t('requests.report.description')}
            description={t('requests.report.descriptionHint')}
            autosize
            minRows={3}
            maxRows={8}
            value={description}
            error={faulty ? form.faults.description : undefined}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <Text size="xs" c={used > LIMITS.reportDescription ? 'red' : 'dimmed'} ta="end" mt={2}>
            {t('requests.used', { used, limit: LIMITS.reportDescription })}
          </Text>
        </div>
        <NativeSelect
          label={t('requests.report.priority')}
          value={priority ?? ''}
          data={[
            {
              value: '',
              label: t('requests.report.suggested', { priority: t(`requests.priorities.${usual}`) }),
            },
            ...PRIORITIES.map((value) => ({ value, label: t(`requests.priorities.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => setPriority(isPriority(value) ? value : null)}
        />
      </Stack>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={close}>
          {t('common.actions.cancel')}
        </Button>
        <Button type="submit" loading={form.pending}>
          {t('requests.report.submit')}
        </Button>
      </Group>
    </form>
  );
}
