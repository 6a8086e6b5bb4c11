import { type ReactNode, useMemo, useState } from 'react';
import { BubbleFoot } from '../thread/bubble-foot.js';
import { ReportDialog } from './report-dialog.js';
import { ReportFoot } from './report-foot.js';
import { ReportingContext } from './reporting.js';
import { useReportsOf } from './use-my-reports.js';

/** Lets a customer report the messages of a conversation, and see at each what came of it. */
export function ReportingProvider({
  conversationId,
  children,
}: {
  conversationId: string;
  children: ReactNode;
}) {
  const reports = useReportsOf(conversationId);
  const [about, setAbout] = useState<{ readonly messageId: string | null } | null>(null);
  const value = useMemo(
    () => ({ reports, begin: (messageId: string | null) => setAbout({ messageId }) }),
    [reports],
  );
  return (
    <ReportingContext value={value}>
      <BubbleFoot value={ReportFoot}>{children}</BubbleFoot>
      <ReportDialog conversationId={conversationId} about={about} close={() => setAbout(null)} />
    </ReportingContext>
  );
}
