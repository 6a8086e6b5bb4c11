import { useTranslation } from 'react-i18next';
import { errorText } from '../../ui/error-text.js';
import { notifyFailure } from '../../ui/notify.js';
import { useSession } from './session-context.js';
import { signOut } from './sign-out.js';

export function useSignOut(everywhere = false): () => void {
  const { t } = useTranslation();
  const { user } = useSession();
  return () =>
    void signOut(user.id, everywhere).catch((error: unknown) => notifyFailure(errorText(error, t)));
}
