import { toApiError } from '../../api/api-error.js';
import { exchange } from '../../api/http.js';
import { keeper } from '../../api/client.js';
import { KeptText } from '../thread/kept-text.js';

/** Ends this session, or all of this person's, and leaves nothing of theirs on the device. Throws without a connection. */
export async function signOut(userId: string, everywhere = false): Promise<void> {
  const path = everywhere ? '/auth/logout-all' : '/auth/logout';
  try {
    await exchange<void>({ method: 'POST', path, body: {}, token: await keeper.fresh() });
  } catch (error) {
    // The cookie would still be good: saying "signed out" would not be true.
    if (toApiError(error).passing) throw error;
  }
  new KeptText(localStorage, userId).forget();
  keeper.end('signed_out');
}
