import { type ComponentType, lazy, Suspense } from 'react';
import { type LateName, needTexts } from '../../i18n/late.js';
import type { PanelSectionProps } from './panel-section.js';

function section(load: () => Promise<ComponentType<PanelSectionProps>>, ...texts: readonly LateName[]) {
  return lazy(async () => {
    const [component] = await Promise.all([load(), needTexts(...texts)]);
    return { default: component };
  });
}

/** What other features show beside a conversation. */
const SECTIONS = [
  section(async () => (await import('../tickets/ticket-section.js')).TicketSection, 'tickets', 'requests'),
  section(async () => (await import('../reports/report-section.js')).ReportSection, 'reports', 'requests'),
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
