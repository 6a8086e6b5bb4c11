import { Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allowDesktop, setAlerts, useAlertSetting } from '../notifications/alert-settings.js';
import { chime } from '../notifications/chime.js';

/** What may call somebody back who looks elsewhere. The browser is asked only when the switch is pressed. */
export function AlertsForm() {
  const { t } = useTranslation();
  const desktop = useAlertSetting('desktop');
  const sound = useAlertSetting('sound');
  const [refused, setRefused] = useState(false);
  const turnDesktop = async (on: boolean) => {
    const allowed = !on || (await allowDesktop());
    setRefused(!allowed);
    setAlerts({ desktop: on && allowed });
  };
  const turnSound = (on: boolean) => {
    setAlerts({ sound: on });
    if (on) chime();
  };
  return (
    <Stack gap="md">
      <Switch
        label={t('settings.alerts.desktop')}
        description={t('settings.alerts.desktopHint')}
        error={refused && t('settings.alerts.refused')}
        checked={desktop}
        onChange={(event) => void turnDesktop(event.currentTarget.checked)}
      />
      <Switch
        label={t('settings.alerts.sound')}
        description={t('settings.alerts.soundHint')}
        checked={sound}
        onChange={(event) => turnSound(event.currentTarget.checked)}
      />
    </Stack>
  );
}
