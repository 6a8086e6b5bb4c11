import type { console as english } from '../en/console.js';

export const console: typeof english = {
  rail: {
    label: 'Hauptnavigation',
    inbox: 'Posteingang',
    tickets: 'Tickets',
    reports: 'Meldungen',
    floor: 'Lage',
    people: 'Personen',
    clients: 'Firmen',
    workspace: 'Arbeitsbereich',
    import: 'Import',
  },
  goTo: 'Zu {{place}}',
  palette: {
    title: 'Befehle',
    placeholder: 'Was möchten Sie tun?',
    empty: 'Kein Befehl passt.',
  },
  presence: {
    label: 'Ihr Status',
    team: 'Team',
    nobody: 'Niemand sonst ist online.',
  },
};
