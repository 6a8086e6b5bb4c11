import 'i18next';
import type { Texts } from './en/index.js';
import type { LateTexts } from './late.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts & LateTexts };
    returnNull: false;
  }
}
