import type { Notification } from '@switchboard/contracts';
import type { TFunction } from 'i18next';

/** Kinds whose label is a code: what a report is about, how an import ended. Others have a title or a name. */
const CODED: readonly Notification['kind'][] = ['report', 'report_assigned', 'report_overdue', 'import'];

export function labelOf(
  { kind, label }: Pick<Notification, 'kind' | 'label'>,
  t: TFunction<'translation'>,
): string | null {
  if (label === null || !CODED.includes(kind)) return label;
  return t(`notifications.labels.${label}`, { defaultValue: label });
}
