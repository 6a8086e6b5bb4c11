import type { notifications as english } from '../en/notifications.js';

export const notifications: typeof english = {
  title: 'Benachrichtigungen',
  unread_one: '{{count}} ungelesene Benachrichtigung',
  unread_other: '{{count}} ungelesene Benachrichtigungen',
  empty: 'Nichts Neues. Was Sie betrifft, steht hier.',
  readAll: 'Alle als gelesen markieren',
  kinds: {
    message: 'Ein Kunde hat geschrieben',
    report: 'Neue Meldung',
    report_assigned: 'Ihnen wurde eine Meldung gegeben',
    report_overdue: 'Eine Meldung ist überfällig',
    ticket_assigned: 'Ihnen wurde ein Ticket zugewiesen',
    ticket_escalated: 'Ein Ticket wurde eskaliert',
    ticket_overdue: 'Ein Ticket ist überfällig',
    conversation_assigned: 'Ihnen wurde eine Unterhaltung zugewiesen',
    mention: 'Sie wurden erwähnt',
    import: 'Ein Import ist fertig',
  },
  /** What reports are about, and how imports ended. */
  labels: {
    inappropriate_response: 'Unangemessene Antwort',
    incorrect_information: 'Falsche Auskunft',
    technical_issue: 'Technisches Problem',
    need_human_agent: 'Bittet um einen Menschen',
    other: 'Etwas anderes',
    done: 'Personen wurden hinzugefügt',
    unreadable: 'Die Datei ist nicht lesbar',
    empty: 'Die Datei ist leer',
    no_email_column: 'Der Datei fehlt die Spalte „email“',
    no_name_column: 'Der Datei fehlt die Spalte „name“',
    too_many_rows: 'Die Datei hat zu viele Zeilen',
    too_large: 'Die Datei ist zu groß',
    failed: 'Er ist fehlgeschlagen',
  },
};
