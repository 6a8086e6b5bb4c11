const HOUR = 3_600_000;
const MORNING = 9;
/** After this hour "later today" would be the night. */
const LATEST_START = 19;

export const SNOOZES = ['later', 'tomorrow', 'nextWeek'] as const;
export type Snooze = (typeof SNOOZES)[number];

function morningOf(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
}

/** When each choice ends, in the reader's own time; null when there is no such time any more. */
export function snoozeEnd(choice: Snooze, now: Date): Date | null {
  if (choice === 'tomorrow') return morningOf(now, 1);
  // The next Monday; on a Monday, in a week.
  if (choice === 'nextWeek') return morningOf(now, (8 - now.getDay()) % 7 || 7);
  if (now.getHours() >= LATEST_START) return null;
  const later = new Date(now.getTime() + 3 * HOUR);
  later.setMinutes(0, 0, 0);
  return later;
}

/** As a field of date and time takes it, in the reader's own time. */
export function toField(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What a field of date and time gives; null unless it lies ahead. */
export function fromField(text: string, now: Date): Date | null {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) || date <= now ? null : date;
}
