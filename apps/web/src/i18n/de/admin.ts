import type { admin as english } from '../en/admin.js';

export const admin: typeof english = {
  people: { title: 'Personen' },
  clients: { title: 'Kunden' },
  workspace: { title: 'Workspace' },
  imports: { title: 'Personen importieren' },
};
