import i18next from 'i18next';
import type { admin } from './en/admin.js';
import type { console } from './en/console.js';
import type { floor } from './en/floor.js';
import type { inbox } from './en/inbox.js';
import type { notifications } from './en/notifications.js';
import type { portal } from './en/portal.js';
import type { reports } from './en/reports.js';
import type { requests } from './en/requests.js';
import type { thread } from './en/thread.js';
import type { tickets } from './en/tickets.js';
import { type Language, LANGUAGES } from './languages.js';

/** Texts that only some pages need. They come with those pages: signing in loads none of them. */
export interface LateTexts {
  thread: typeof thread;
  portal: typeof portal;
  console: typeof console;
  inbox: typeof inbox;
  tickets: typeof tickets;
  reports: typeof reports;
  requests: typeof requests;
  notifications: typeof notifications;
  floor: typeof floor;
  admin: typeof admin;
}

export type LateName = keyof LateTexts;

export const LATE: {
  readonly [Name in keyof LateTexts]: Record<Language, () => Promise<Pick<LateTexts, Name>>>;
} = {
  thread: { en: () => import('./en/thread.js'), de: () => import('./de/thread.js') },
  portal: { en: () => import('./en/portal.js'), de: () => import('./de/portal.js') },
  console: { en: () => import('./en/console.js'), de: () => import('./de/console.js') },
  inbox: { en: () => import('./en/inbox.js'), de: () => import('./de/inbox.js') },
  tickets: { en: () => import('./en/tickets.js'), de: () => import('./de/tickets.js') },
  reports: { en: () => import('./en/reports.js'), de: () => import('./de/reports.js') },
  requests: { en: () => import('./en/requests.js'), de: () => import('./de/requests.js') },
  notifications: { en: () => import('./en/notifications.js'), de: () => import('./de/notifications.js') },
  floor: { en: () => import('./en/floor.js'), de: () => import('./de/floor.js') },
  admin: { en: () => import('./en/admin.js'), de: () => import('./de/admin.js') },
};

/** What the pages shown so far needed; another language needs it, too. */
const needed = new Set<LateName>();

export async function loadLate(language: Language): Promise<void> {
  await Promise.all(
    [...needed].map(async (name) => {
      if (i18next.exists(name, { lng: language, returnObjects: true })) return;
      const texts: object = await LATE[name][language]();
      i18next.addResourceBundle(language, 'translation', { ...texts }, true);
    }),
  );
}

/** Before a page is drawn whose texts come late. */
export async function needTexts(...names: readonly LateName[]): Promise<void> {
  for (const name of names) needed.add(name);
  const language = LANGUAGES.find((one) => one === i18next.language);
  if (language) await loadLate(language);
}
