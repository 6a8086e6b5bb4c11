import { useEffect } from 'react';
import { speak } from './i18n.js';

/** The signed-in person's own language goes before the device's. */
export function useLanguageOf(locale: string | null): void {
  useEffect(() => {
    if (locale) void speak(locale);
  }, [locale]);
}
