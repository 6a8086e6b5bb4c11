const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "5 min. ago" under a day, the date after that. Null while it is too fresh to put a number on. */
export function ago(iso: string, now: number, language: string): string | null {
  const age = now - Date.parse(iso);
  if (age < MINUTE) return null;
  const relative = new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'always' });
  if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return relative.format(-Math.floor(age / HOUR), 'hour');
  return shortDate(iso, now, language);
}

/** For lists: "5m", "3h", then the date. */
export function briefAge(iso: string, now: number, language: string): string | null {
  const age = now - Date.parse(iso);
  if (age < MINUTE) return null;
  return age < DAY ? duration(age, language) : shortDate(iso, now, language);
}

/** "4m", "2h", "3d" in the language's own letters: the largest unit that fits. */
export function duration(ms: number, language: string): string {
  const [value, unit] =
    ms < HOUR ? [ms / MINUTE, 'minute'] : ms < DAY ? [ms / HOUR, 'hour'] : [ms / DAY, 'day'];
  const whole = Math.max(1, Math.floor(value));
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'narrow' }).format(whole);
}

/** "4.2s", "3m": how long an answer took. */
export function responseTime(ms: number, language: string): string {
  if (ms >= MINUTE) return duration(ms, language);
  const seconds = { style: 'unit', unit: 'second', unitDisplay: 'narrow', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, seconds).format(ms / 1000);
}

export function shortDate(iso: string, now: number, language: string): string {
  const sameYear = new Date(iso).getFullYear() === new Date(now).getFullYear();
  const year = sameYear ? undefined : 'numeric';
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year }).format(new Date(iso));
}

export function exactTime(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(iso));
}

export function timeOfDay(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(iso));
}

/** The local calendar day, as a key that sorts. */
export function dayOf(iso: string): string {
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Which words a day divider takes: a day close by has a name of its own. */
export function dayName(iso: string, now: number): 'today' | 'yesterday' | null {
  const day = dayOf(iso);
  if (day === dayOf(new Date(now).toISOString())) return 'today';
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  return day === dayOf(yesterday.toISOString()) ? 'yesterday' : null;
}

export function longDate(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(new Date(iso));
}
