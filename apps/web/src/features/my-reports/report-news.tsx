import type { Report } from '@switchboard/contracts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../ui/notify.js';
import { useLive } from '../live/live-context.js';
import { isOpen } from '../reports/words.js';

/** Tells a customer what became of their report, wherever in the portal they are. */
export function ReportNews() {
  const { t } = useTranslation();
  const { socket } = useLive();
  useEffect(() => {
    const tell = ({ id, status }: Report) => {
      if (!isOpen(status))
        notify(t('requests.report.told', { status: t(`requests.reportStatuses.${status}`) }), `report-${id}`);
    };
    socket.on('report:update', tell);
    return () => {
      socket.off('report:update', tell);
    };
  }, [socket, t]);
  return null;
}
