import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePageCommands } from '../console/use-page-commands.js';
import { isAdmin, useSession } from '../session/session-context.js';

/** The admins' commands that are offered everywhere in the console. */
export function AdminCommands() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { role } = useSession();
  const to = (path: string) => (isAdmin(role) ? () => void navigate(path) : undefined);
  usePageCommands([
    { id: 'admin-add-person', label: t('console.admin.addPerson'), run: to('/people/new') },
    { id: 'admin-add-client', label: t('console.admin.addClient'), run: to('/clients/new') },
  ]);
  return null;
}
