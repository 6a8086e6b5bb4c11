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
};
