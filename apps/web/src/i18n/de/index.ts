import type { Texts } from '../en/index.js';
import { auth } from './auth.js';
import { common } from './everywhere.js';
import { settings } from './settings.js';

export const de: Texts = { common, auth, settings };
