/** What only admins see: people, clients, the workspace and imports. */
export const admin = {
  people: { title: 'People' },
  clients: { title: 'Clients' },
  workspace: { title: 'Workspace' },
  imports: { title: 'Import people' },
};
