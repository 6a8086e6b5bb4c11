import type { User } from '@switchboard/contracts';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/api-error.js';
import { post, put, remove } from '../../../api/client.js';
import { notify } from '../../../ui/notify.js';
import { isStaff, useSession } from '../../session/session-context.js';
import type { Question } from '../confirm-dialog.js';
import { useForgetPerson, useKeepPerson } from './use-people.js';

/** What is asked before something is done to somebody, with its consequences. */
export function usePersonQuestions(person: User, close: () => void) {
  const { t } = useTranslation();
  const { user: me } = useSession();
  const keep = useKeepPerson();
  const forget = useForgetPerson();
  const { id, name, email } = person;
  const work = isStaff(person.role);
  const explain = (error: unknown) =>
    error instanceof ApiError && error.code === 'LAST_OWNER' ? t('admin.people.edit.lastOwner') : null;

  const reset: Question = {
    title: t('admin.people.reset.title', { name }),
    consequences: [t('admin.people.reset.text', { email })],
    confirm: t('admin.people.reset.confirm'),
    run: () => post<void>(`/users/${id}/reset-password`),
    done: () => notify(t('admin.people.reset.sent', { email })),
  };
  const deactivate: Question = {
    title: t('admin.people.deactivate.title', { name }),
    consequences: [
      t('admin.people.deactivate.signedOut'),
      ...(work ? [t('admin.people.deactivate.work')] : []),
      t('admin.people.deactivate.kept'),
      t('admin.people.deactivate.undo'),
    ],
    confirm: t('admin.people.deactivate.confirm'),
    grave: true,
    explain,
    run: async () => keep(await put<User>(`/users/${id}`, { isActive: false })),
    done: () => notify(t('admin.people.deactivate.done', { name })),
  };
  const removal: Question = {
    title: t('admin.people.remove.title', { name }),
    consequences: [
      t(id === me.id ? 'admin.people.remove.self' : 'admin.people.remove.signedOut'),
      ...(work ? [t('admin.people.remove.work')] : []),
      t('admin.people.remove.kept'),
      t('admin.people.remove.account'),
    ],
    confirm: t('admin.people.remove.confirm'),
    grave: true,
    explain,
    run: () => remove(`/users/${id}`),
    done: () => {
      close();
      void forget();
      notify(t('admin.people.remove.done', { name }));
    },
  };
  return { reset, deactivate, remove: removal };
}
