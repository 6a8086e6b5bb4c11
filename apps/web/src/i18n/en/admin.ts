import { clients } from './admin/clients.js';
import { imports } from './admin/imports.js';
import { people } from './admin/people.js';
import { workspace } from './admin/workspace.js';

/** What only admins see: people, clients, the workspace and imports. */
export const admin = {
  list: {
    clearSearch: 'Clear the search',
    shown: '{{shown}} of {{total}}',
    nothingFound: 'Nothing matches',
    nothingFoundText: 'Try another word, or take a filter away.',
    clearFilters: 'Clear all filters',
  },
  copy: 'Copy',
  copied: 'Copied',
  people,
  clients,
  workspace,
  imports,
};
