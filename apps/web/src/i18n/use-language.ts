import { useEffect } from 'react';
import { hasChosenLanguage, speak } from './i18n.js';

/** The signed-in person's language, unless another was chosen on this device. */
export function useLanguageOf(locale: string | null): void {
  useEffect(() => {
    if (locale && !hasChosenLanguage()) void speak(locale, false);
  }, [locale]);
}
