import type { Conversation } from '@switchboard/contracts';
import { useTranslation } from 'react-i18next';
import { patch, post } from '../../api/client.js';
import { errorText } from '../../ui/error-text.js';
import { useCommand } from '../live/use-command.js';

/** Everything a customer can do with their conversation. */
export function useCustomerCommands({ id }: Conversation, handedOff: () => void) {
  const { t } = useTranslation();
  const path = `/conversations/${id}`;
  const handoff = useCommand<string>({
    run: (reason) => post(`${path}/handoff`, reason.trim() ? { reason: reason.trim() } : {}),
    done: handedOff,
    failed: () => true,
  });
  return {
    handoff,
    handoffFailure: handoff.error ? errorText(handoff.error, t) : null,
    handback: useCommand({ run: () => post(`${path}/handback`) }),
    resolve: useCommand({ run: () => patch(path, { status: 'resolved' }) }),
    reopen: useCommand({ run: () => patch(path, { status: 'active' }) }),
    rename: useCommand<string>({ run: (title) => patch(path, { title }) }),
  };
}

export type CustomerCommands = ReturnType<typeof useCustomerCommands>;
