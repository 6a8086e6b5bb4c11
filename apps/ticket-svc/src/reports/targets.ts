import type { Priority } from '@switchboard/contracts';
import type { TicketConfig } from '../config.js';

/** In seconds, from filing to the end. */
export type Targets = Readonly<Record<Priority, number>>;

export const targetsOf = (config: TicketConfig): Targets => ({
  urgent: config.reportTargetUrgentSeconds,
  high: config.reportTargetHighSeconds,
  medium: config.reportTargetMediumSeconds,
  low: config.reportTargetLowSeconds,
});

export const dueAt = (filed: Date, priority: Priority, targets: Targets): Date =>
  new Date(filed.getTime() + targets[priority] * 1_000);
