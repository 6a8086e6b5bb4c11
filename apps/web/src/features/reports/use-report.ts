import type { PersonRef, Report } from '@switchboard/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import { get, put } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { errorText } from '../../ui/error-text.js';
import { notify, notifyFailure } from '../../ui/notify.js';
import { useLive } from '../live/live-context.js';
import { isAdmin, useSession } from '../session/session-context.js';
import { isOpen } from './words.js';

export function useReport(id: string) {
  const { requests } = useLive();
  return useQuery({
    queryKey: keys.report(id),
    queryFn: ({ signal }) => get<Report>(`/reports/${id}`, undefined, signal),
    initialData: () => requests.reports.row(id),
    staleTime: 60_000,
  });
}

export type Closing = 'resolve' | 'dismiss';

/** What can be done with a report, and what one is told when a colleague was faster. */
export function useReportCommands(report: Report) {
  const { t } = useTranslation();
  const { user, role } = useSession();
  const client = useQueryClient();
  const { reports } = useLive().requests;
  const path = `/reports/${report.id}`;
  const change = useMutation({
    mutationFn: ({ run }: { run: () => Promise<Report>; done: string }) => run(),
    onSuccess: (changed, { done }) => {
      reports.put(changed);
      void client.invalidateQueries({ queryKey: keys.reportStats });
      notify(done, `report-${report.id}`);
    },
    onError: async (error) => {
      const code = error instanceof ApiError ? error.code : null;
      if (code === 'ALREADY_ASSIGNED') {
        const name = error instanceof ApiError ? error.agent?.name : null;
        notifyFailure(name ? t('reports.faster', { name }) : t('reports.fasterUnknown'));
      } else notifyFailure(errorText(error, t));
      if (code === 'ALREADY_ASSIGNED' || code === 'ILLEGAL_STATUS') {
        await get<Report>(path).then(
          (current) => reports.put(current),
          () => undefined,
        );
      }
    },
  });
  const open = isOpen(report.status);
  const mine = report.assignedTo?.id === user.id;
  const admin = isAdmin(role);
  return {
    busy: change.isPending,
    assignToMe:
      open && !report.assignedTo
        ? () => change.mutate({ run: () => put(`${path}/assign`, {}), done: t('reports.done.assigned') })
        : undefined,
    assign:
      open && admin
        ? (agent: PersonRef) =>
            change.mutate({
              run: () => put(`${path}/assign`, { agentId: agent.id }),
              done: t('reports.done.assignedTo', { name: agent.name }),
            })
        : undefined,
    mayClose: open && (mine || admin),
    /** Only what is being looked at can be resolved. */
    mayResolve: report.status === 'in_review' && (mine || admin),
    close: (how: Closing, notes: string) =>
      change.mutateAsync({
        run: () => put(`${path}/${how}`, { notes }),
        done: t(how === 'resolve' ? 'reports.done.resolved' : 'reports.done.dismissed'),
      }),
  };
}

export type ReportCommands = ReturnType<typeof useReportCommands>;
