import i18next from 'i18next';
import type { admin } from './en/admin.js';
import { type Language, LANGUAGES } from './languages.js';

/** Texts that only some pages need. They come with those pages: signing in loads none of them. */
export interface LateTexts {
  admin: typeof admin;
}

export const LATE: {
  readonly [Name in keyof LateTexts]: Record<Language, () => Promise<Pick<LateTexts, Name>>>;
} = {
  admin: { en: () => import('./en/admin.js'), de: () => import('./de/admin.js') },
};

/** What the pages shown so far needed; another language needs it, too. */
const needed = new Set<keyof LateTexts>();

export async function loadLate(language: Language): Promise<void> {
  await Promise.all(
    [...needed].map(async (name) => {
      if (i18next.exists(name, { lng: language, returnObjects: true })) return;
      const { [name]: texts } = await LATE[name][language]();
      i18next.addResourceBundle(language, 'translation', { [name]: texts }, true);
    }),
  );
}

/** Before a page is drawn whose texts come late. */
export async function needTexts(...names: readonly (keyof LateTexts)[]): Promise<void> {
  for (const name of names) needed.add(name);
  const language = LANGUAGES.find((one) => one === i18next.language);
  if (language) await loadLate(language);
}
