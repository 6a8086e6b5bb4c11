import type { ImportFault } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What is wrong in a cell, in the reader's words: what the field must be, or which row had the address before. */
export function useFaultText() {
  const { t } = useTranslation();
  return useCallback(
    ({ field, code, firstRow, message }: ImportFault): string => {
      if (firstRow) return t('admin.imports.mistakes.repeated', { row: firstRow });
      // Of a sheet that was read before faults said so much, the message alone tells.
      if (!code || code === 'duplicate') return message;
      switch (field) {
        case 'name':
          return t('admin.imports.mistakes.name', { max: LIMITS.name });
        case 'email':
          return t('admin.imports.mistakes.email');
        case 'role':
          return t('admin.imports.mistakes.role');
        case 'phone':
        case 'company':
          return t('admin.imports.mistakes.tooLong', { max: LIMITS[field] });
        default:
          return message;
      }
    },
    [t],
  );
}
