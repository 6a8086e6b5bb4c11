import type { Texts } from '../en/index.js';
import { auth } from './auth.js';
import { common } from './everywhere.js';
import { portal } from './portal.js';
import { settings } from './settings.js';
import { thread } from './thread.js';

export const de: Texts = { common, auth, thread, portal, settings };
