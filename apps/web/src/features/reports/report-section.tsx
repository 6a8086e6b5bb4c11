import type { PanelSectionProps } from '../console/panel-sections.js';

/** The reports about a conversation. */
export function ReportSection(_props: PanelSectionProps) {
  return null;
}
