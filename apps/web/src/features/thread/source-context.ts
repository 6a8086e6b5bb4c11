import type { Citation } from '@switchboard/contracts';
import { createContext, useContext } from 'react';

export interface OpenSource {
  readonly messageId: string;
  readonly citation: Citation;
}

interface Sources {
  readonly open: OpenSource | null;
  readonly show: (source: OpenSource | null) => void;
}

/** Which source stands beside the thread. */
export const SourceContext = createContext<Sources>({ open: null, show: () => undefined });

export function useSources(): Sources {
  return useContext(SourceContext);
}
