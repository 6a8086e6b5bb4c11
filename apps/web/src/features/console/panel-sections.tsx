import type { Conversation } from '@switchboard/contracts';
import { type ComponentType, lazy, Suspense } from 'react';

export interface PanelSectionProps {
  readonly conversation: Conversation;
}

function section(load: () => Promise<ComponentType<PanelSectionProps>>) {
  return lazy(async () => ({ default: await load() }));
}

/** What other features show beside a conversation. Each draws a `<section>` with an `<h3>`, or nothing. */
const SECTIONS = [
  section(async () => (await import('../tickets/ticket-section.js')).TicketSection),
  section(async () => (await import('../reports/report-section.js')).ReportSection),
];

export function PanelSections({ conversation }: PanelSectionProps) {
  return (
    <Suspense>
      {SECTIONS.map((Section, at) => (
        <Section key={at} conversation={conversation} />
      ))}
    </Suspense>
  );
}
