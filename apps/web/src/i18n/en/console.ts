export const console = {
  rail: {
    label: 'Main navigation',
    inbox: 'Inbox',
    tickets: 'Tickets',
    reports: 'Reports',
    floor: 'Live floor',
    people: 'People',
    clients: 'Clients',
    workspace: 'Workspace',
    import: 'Import',
  },
  goTo: 'Go to {{place}}',
  palette: {
    title: 'Commands',
    placeholder: 'What do you want to do?',
    empty: 'No command matches.',
  },
  presence: {
    label: 'Your status',
    team: 'Team',
    nobody: 'No colleague is online.',
  },
};
