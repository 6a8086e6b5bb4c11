import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../session/session-context.js';
import { useCommands } from './commands.js';
import { entriesFor } from './entries.js';

/** The rail's places, in the palette too. */
export function EntryCommands() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { role } = useSession();
  useCommands(
    useMemo(
      () =>
        [...entriesFor(role), { name: 'settings', to: '/settings' } as const].map(({ name, to }) => ({
          id: `go-${name}`,
          label: t('console.goTo', {
            place: name === 'settings' ? t('settings.title') : t(`console.rail.${name}`),
          }),
          run: () => void navigate(to),
        })),
      [t, navigate, role],
    ),
  );
  return null;
}
