import type { Agent } from '@switchboard/contracts';
import { createContext, useContext } from 'react';

/** What can be done to conversations, one or many. */
export interface Acts {
  readonly resolve: (ids: readonly string[]) => void;
  readonly reopen: (ids: readonly string[]) => void;
  /** Null: back into the queue. */
  readonly assignTo: (ids: readonly string[], agent: Pick<Agent, 'id' | 'name'> | null) => void;
  /** Until then. */
  readonly snoozeTo: (ids: readonly string[], until: Date) => void;
  /** Open the dialogs that ask to whom, and until when. */
  readonly askAssign: (ids: readonly string[]) => void;
  readonly askSnooze: (ids: readonly string[]) => void;
  /** Rows are chosen: the keys are about them, not about the open conversation. */
  readonly selecting: boolean;
  readonly busy: boolean;
}

export const ActsContext = createContext<Acts | null>(null);

export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error('useActs needs the inbox above it');
  return acts;
}
