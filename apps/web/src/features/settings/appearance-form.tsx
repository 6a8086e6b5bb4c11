import type { User } from '@switchboard/contracts';
import { Input, SegmentedControl, Select, Stack, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { put } from '../../api/client.js';
import { currentLanguage, LANGUAGES, speak } from '../../i18n/i18n.js';
import { errorText } from '../../ui/error-text.js';
import { notifyFailure } from '../../ui/notify.js';
import { useProfile } from './use-profile.js';

export function AppearanceForm() {
  const { t } = useTranslation();
  const { keep } = useProfile();
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  /** The device speaks it at once; the profile keeps it for the others. */
  const setLanguage = async (locale: string) => {
    await speak(locale);
    try {
      keep(await put<User>('/auth/profile', { locale }));
    } catch (error) {
      notifyFailure(errorText(error, t));
    }
  };
  return (
    <Stack gap="md">
      <Select
        label={t('settings.appearance.language')}
        allowDeselect={false}
        data={LANGUAGES.map((value) => ({ value, label: t(`settings.languages.${value}`) }))}
        value={currentLanguage()}
        onChange={(value) => void (value && setLanguage(value))}
      />
      <div>
        <Input.Label id="theme-label" labelElement="div">
          {t('settings.appearance.theme')}
        </Input.Label>
        <SegmentedControl
          fullWidth
          aria-labelledby="theme-label"
          value={colorScheme}
          onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
          data={[
            { value: 'auto', label: t('settings.appearance.auto') },
            { value: 'light', label: t('settings.appearance.light') },
            { value: 'dark', label: t('settings.appearance.dark') },
          ]}
        />
      </div>
    </Stack>
  );
}
