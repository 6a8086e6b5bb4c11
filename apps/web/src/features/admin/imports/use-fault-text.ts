import type { ImportFault } from '@switchboard/contracts';
import { useCallback } from 'react';

/** What is wrong in a cell, in the reader's words. */
export function useFaultText() {
  return useCallback(({ message }: ImportFault) => message, []);
}
