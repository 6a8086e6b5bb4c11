import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';

/** What went wrong with a form as a whole. Read out when it appears. */
export function FormAlert({ children }: { children: string | null }) {
  return (
    <div role="alert">
      {children && (
        <Alert variant="light" color="red" icon={<IconAlertCircle size={18} />} p="sm">
          {children}
        </Alert>
      )}
    </div>
  );
}
