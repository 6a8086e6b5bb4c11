import { lazy } from 'react';
import { Outlet } from 'react-router';
import { needTexts } from '../../i18n/late.js';
import { isStaff, useSession } from '../session/session-context.js';

// What only agents read is a chunk too: customers load none of it.
const Console = lazy(async () => {
  await needTexts('console', 'floor');
  return { default: (await import('./console-layout.js')).ConsoleLayout };
});

/** The console around the pages of staff; customers, who share a few pages with them, get the page alone. */
export function Shell() {
  return isStaff(useSession().role) ? <Console /> : <Outlet />;
}
