import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Texts } from './en/index.js';
import { type Language, LANGUAGES } from './languages.js';
import { loadLate } from './late.js';

export { LANGUAGES };

/** Each language is a chunk of its own: only the one that is shown is loaded. */
const load: Record<Language, () => Promise<Texts>> = {
  en: async () => (await import('./en/index.js')).en,
  de: async () => (await import('./de/index.js')).de,
};

const CHOSEN = 'sb.language';

function known(tag: string | null | undefined): Language | null {
  const base = tag?.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === base) ?? null;
}

/** What was chosen on this device, else the first of the browser's languages that we speak. */
export function preferredLanguage(): Language {
  return (
    known(localStorage.getItem(CHOSEN)) ?? navigator.languages.map(known).find((language) => language) ?? 'en'
  );
}

export function hasChosenLanguage(): boolean {
  return known(localStorage.getItem(CHOSEN)) !== null;
}

export function currentLanguage(): Language {
  return known(i18next.language) ?? 'en';
}

export async function speak(tag: string, remember = true): Promise<void> {
  const language = known(tag);
  if (!language) return;
  if (remember) localStorage.setItem(CHOSEN, language);
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await load[language]());
  }
  await loadLate(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    fallbackLng: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  await speak(preferredLanguage(), false);
}
