import { clients } from './admin/clients.js';
import { imports } from './admin/imports.js';
import { people } from './admin/people.js';
import { workspace } from './admin/workspace.js';

/** What only admins see: people, clients, the workspace and imports. */
export const admin = {
  list: {
    search: 'Search',
    clearSearch: 'Clear the search',
    shown: '{{shown}} of {{total}}',
    nothingFound: 'Nothing matches',
    nothingFoundText: 'Try another word, or take a filter away.',
    clearFilters: 'Clear all filters',
    actionsFor: 'Actions for {{name}}',
  },
  copy: 'Copy',
  copied: 'Copied',
  unsaved: 'Discard your changes?',
  people,
  clients,
  workspace,
  imports,
};
