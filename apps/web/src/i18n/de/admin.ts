import type { admin as english } from '../en/admin.js';
import { clients } from './admin/clients.js';
import { imports } from './admin/imports.js';
import { people } from './admin/people.js';
import { workspace } from './admin/workspace.js';

export const admin: typeof english = {
  list: {
    clearSearch: 'Suche leeren',
    shown: '{{shown}} von {{total}}',
    nothingFound: 'Nichts passt dazu',
    nothingFoundText: 'Versuchen Sie ein anderes Wort, oder nehmen Sie einen Filter weg.',
    clearFilters: 'Alle Filter aufheben',
  },
  copy: 'Kopieren',
  copied: 'Kopiert',
  people,
  clients,
  workspace,
  imports,
};
