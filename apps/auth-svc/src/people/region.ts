/** `de`, `pt-BR`: what `Intl` knows how to write for. */
export function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** `Europe/Berlin`, of the IANA database. */
export function isTimeZone(text: string): boolean {
  try {
    // Offsets such as +02:00 are no zones: they know no summer.
    return (
      new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone.length > 0 &&
      !/^[+-]/.test(text)
    );
  } catch {
    return false;
  }
}

export interface Region {
  readonly locale?: string;
  readonly timeZone?: string;
}

/** What is wrong with which field. */
export function regionFaults({ locale, timeZone }: Region): { field: string; message: string }[] {
  return [
    ...(locale === undefined || isLocale(locale)
      ? []
      : [{ field: 'locale', message: 'must be a language tag, like pt-BR' }]),
    ...(timeZone === undefined || isTimeZone(timeZone)
      ? []
      : [{ field: 'timeZone', message: 'must be a time zone, like Europe/Berlin' }]),
  ];
}
