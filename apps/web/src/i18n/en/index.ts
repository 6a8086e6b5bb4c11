import { auth } from './auth.js';
import { common } from './everywhere.js';
import { settings } from './settings.js';

export const en = { common, auth, settings };

/** Every other language has exactly these texts; a missing one doesn't compile. */
export type Texts = typeof en;
