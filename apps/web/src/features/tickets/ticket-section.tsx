import type { PanelSectionProps } from '../console/panel-sections.js';

/** The tickets of a conversation and its customer. */
export function TicketSection(_props: PanelSectionProps) {
  return null;
}
