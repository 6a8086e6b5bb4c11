import type { Report } from '@switchboard/contracts';
import { createContext, useContext } from 'react';

interface Reporting {
  /** My reports about this conversation, by message; null: about all of it. */
  readonly reports: ReadonlyMap<string | null, Report>;
  readonly begin: (messageId: string | null) => void;
}

export const ReportingContext = createContext<Reporting>({ reports: new Map(), begin: () => undefined });

export function useReporting(): Reporting {
  return useContext(ReportingContext);
}
