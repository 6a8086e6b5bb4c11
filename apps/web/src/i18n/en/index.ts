import { auth } from './auth.js';
import { common } from './everywhere.js';
import { portal } from './portal.js';
import { settings } from './settings.js';
import { thread } from './thread.js';

export const en = { common, auth, thread, portal, settings };

/** Every other language has exactly these texts; a missing one doesn't compile. */
export type Texts = typeof en;
