import { Menu } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRoutingProfile } from './use-routing-profile.js';
import { AVAILABILITIES, useSetAvailability } from './use-set-availability.js';

/** In my menu: whether new work comes to me. */
export function AvailabilityItems({ opened, choose }: { opened: boolean; choose: () => void }) {
  const { t } = useTranslation();
  const profile = useRoutingProfile(opened);
  const { set, choosing } = useSetAvailability();
  const shown = choosing ?? profile.data?.availability;
  const change = (wanted: string) => {
    const availability = AVAILABILITIES.find((choice) => choice === wanted);
    if (availability) set(availability);
  };
  return (
    <>
      <Menu.Label>{t('floor.mine.label')}</Menu.Label>
      <Menu.RadioGroup value={shown ?? ''} onChange={change}>
        {AVAILABILITIES.map((choice) => (
          <Menu.RadioItem key={choice} value={choice}>
            {t(`floor.mine.${choice}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Item leftSection={<IconAdjustments size={16} />} onClick={choose}>
        {t('floor.mine.choose')}
      </Menu.Item>
    </>
  );
}
