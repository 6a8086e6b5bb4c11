import { chat } from '@switchboard/contracts';
import { fail } from '@switchboard/platform';

export function refuseMentions(message: string): never {
  const details = [{ field: 'mentions', message }];
  return fail(chat.sendMessage, 'VALIDATION_FAILED', 'Some fields are not valid', { details });
}
