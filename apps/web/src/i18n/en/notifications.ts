/** The bell of the staff. */
export const notifications = {
  title: 'Notifications',
  unread_one: '{{count}} unread notification',
  unread_other: '{{count}} unread notifications',
  empty: 'Nothing new. What concerns you is told here.',
  readAll: 'Mark all as read',
  kinds: {
    message: 'A customer wrote',
    report: 'New report',
    report_assigned: 'A report was given to you',
    report_overdue: 'A report is overdue',
    ticket_assigned: 'A ticket was assigned to you',
    ticket_escalated: 'A ticket was escalated',
    ticket_overdue: 'A ticket is overdue',
    conversation_assigned: 'A conversation was assigned to you',
    mention: 'You were mentioned',
    import: 'An import has finished',
  },
};
