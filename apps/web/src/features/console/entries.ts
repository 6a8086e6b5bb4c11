import type { Role } from '@switchboard/contracts';
import {
  IconBuilding,
  IconDashboard,
  IconFileImport,
  IconFlag,
  IconInbox,
  IconPalette,
  IconTicket,
  IconUsers,
} from '@tabler/icons-react';
import { isAdmin } from '../session/session-context.js';

/** The console's places, in the order of the rail. Each is a page of its own chunk: routes.tsx. */
const ENTRIES = [
  { name: 'inbox', to: '/inbox', Icon: IconInbox },
  { name: 'tickets', to: '/tickets', Icon: IconTicket },
  { name: 'reports', to: '/reports', Icon: IconFlag },
  { name: 'floor', to: '/floor', Icon: IconDashboard },
  { name: 'people', to: '/people', Icon: IconUsers, admin: true },
  { name: 'clients', to: '/clients', Icon: IconBuilding, admin: true },
  { name: 'workspace', to: '/workspace', Icon: IconPalette, admin: true },
  { name: 'import', to: '/import', Icon: IconFileImport, admin: true },
] as const;

export type Entry = (typeof ENTRIES)[number];

export function entriesFor(role: Role): Entry[] {
  return ENTRIES.filter((entry) => isAdmin(role) || !('admin' in entry));
}
