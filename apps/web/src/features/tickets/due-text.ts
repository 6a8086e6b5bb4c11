const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Remaining {
  /** "2h 5m", "4:09", "3d": what is left, or how long it has been over. */
  readonly text: string;
  readonly late: boolean;
  /** Less than an hour is left. */
  readonly soon: boolean;
}

function units(value: number, unit: 'day' | 'hour' | 'minute', language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'narrow' }).format(value);
}

/** Seconds only in the last hour: nothing further away needs to move every second. */
function span(ms: number, exact: boolean, language: string): string {
  if (ms >= DAY) {
    const hours = Math.floor((ms % DAY) / HOUR);
    const days = units(Math.floor(ms / DAY), 'day', language);
    return hours > 0 ? `${days} ${units(hours, 'hour', language)}` : days;
  }
  if (ms >= HOUR) {
    const minutes = Math.floor((ms % HOUR) / MINUTE);
    return `${units(Math.floor(ms / HOUR), 'hour', language)} ${units(minutes, 'minute', language)}`;
  }
  if (!exact) return units(Math.max(1, Math.floor(ms / MINUTE)), 'minute', language);
  const seconds = String(Math.floor((ms % MINUTE) / SECOND)).padStart(2, '0');
  return `${Math.floor(ms / MINUTE)}:${seconds}`;
}

export function remaining(dueAt: string, now: number, language: string): Remaining {
  const left = Date.parse(dueAt) - now;
  const late = left <= 0;
  return { text: span(Math.abs(left), !late, language), late, soon: !late && left < HOUR };
}
