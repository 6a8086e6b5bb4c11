import { useTranslation } from 'react-i18next';
import { usePageCommands } from '../console/use-page-commands.js';
import { AVAILABILITIES, useSetAvailability } from './use-set-availability.js';

/** Taking new work or not, by the palette from everywhere. */
export function FloorCommands() {
  const { t } = useTranslation();
  const { set } = useSetAvailability();
  usePageCommands(
    AVAILABILITIES.map((availability) => ({
      id: `availability-${availability}`,
      label: `${t('floor.mine.label')}: ${t(`floor.mine.${availability}`)}`,
      run: () => set(availability),
    })),
  );
  return null;
}
