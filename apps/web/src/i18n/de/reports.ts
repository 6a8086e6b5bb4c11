import type { reports as english } from '../en/reports.js';

export const reports: typeof english = {
  title: 'Meldungen',
};
