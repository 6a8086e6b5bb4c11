import type { Report } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { IconCheck, IconUserCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../ui/hint.js';
import { Failure, Loading } from '../../ui/states.js';
import { usePageCommands } from '../console/use-page-commands.js';
import { Due } from '../tickets/due.js';
import { PersonMenu } from '../tickets/person-menu.js';
import { Priority } from '../tickets/priority.js';
import ticketClasses from '../tickets/ticket.module.css';
import { HeadActions, OpenHead } from '../worklist/open-head.js';
import { CloseDialog } from './close-dialog.js';
import { ReportBody } from './report-body.js';
import { ReportStatus } from './report-status.js';
import { type Closing, useReport, useReportCommands } from './use-report.js';
import { isOpen } from './words.js';

interface PageProps {
  id: string;
  phone: boolean;
  close: () => void;
}

export function ReportPage(props: PageProps) {
  const report = useReport(props.id);
  if (report.data) return <OpenReport {...props} report={report.data} />;
  if (report.error) return <Failure error={report.error} retry={() => void report.refetch()} />;
  return <Loading lines={4} height={56} />;
}

function OpenReport({ report, phone, close }: PageProps & { report: Report }) {
  const { t } = useTranslation();
  const commands = useReportCommands(report);
  const [closing, setClosing] = useState<Closing | null>(null);
  const { issueType, status, priority, dueAt, assignedTo } = report;
  const resolve = commands.mayResolve ? () => setClosing('resolve') : undefined;
  const dismiss = commands.mayClose ? () => setClosing('dismiss') : undefined;
  usePageCommands([
    { id: 'report-to-me', label: t('reports.actions.toMe'), key: 'takeOver', run: commands.assignToMe },
    { id: 'report-resolve', label: t('reports.actions.resolve'), key: 'resolve', run: resolve },
    { id: 'report-dismiss', label: t('reports.actions.dismiss'), run: dismiss },
  ]);
  return (
    <section className={ticketClasses.ticket} data-cover={phone || undefined}>
      <OpenHead
        title={t(`requests.issueTypes.${issueType}`)}
        phone={phone}
        close={close}
        facts={
          <>
            <ReportStatus status={status} />
            <Priority priority={priority} />
            {isOpen(status) && <Due at={dueAt} />}
          </>
        }
      >
        {isOpen(status) && (
          <HeadActions label={t('reports.actions.label')}>
            {commands.assignToMe && (
              <Hint label={t('reports.actions.toMe')} command="takeOver">
                <Button
                  leftSection={<IconUserCheck size={16} aria-hidden="true" />}
                  loading={commands.busy}
                  onClick={commands.assignToMe}
                >
                  {t('reports.actions.toMe')}
                </Button>
              </Hint>
            )}
            {commands.assign && (
              <PersonMenu
                label={t('reports.actions.assign')}
                chosen={assignedTo}
                choose={(agent) => agent && commands.assign?.(agent)}
              />
            )}
            {resolve && (
              <Hint label={t('reports.actions.resolve')} command="resolve">
                <Button leftSection={<IconCheck size={16} aria-hidden="true" />} onClick={resolve}>
                  {t('reports.actions.resolve')}
                </Button>
              </Hint>
            )}
            {dismiss && (
              <Button
                variant="default"
                leftSection={<IconX size={16} aria-hidden="true" />}
                onClick={dismiss}
              >
                {t('reports.actions.dismiss')}
              </Button>
            )}
          </HeadActions>
        )}
      </OpenHead>
      <ReportBody report={report} mayClose={commands.mayClose} />
      <CloseDialog how={closing} close={() => setClosing(null)} submit={commands.close} />
    </section>
  );
}
