import type { Presence } from '@switchboard/contracts';
import { Menu } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { say } from '../../api/socket.js';
import { errorText } from '../../ui/error-text.js';
import { notifyFailure } from '../../ui/notify.js';
import { useLive } from '../live/live-context.js';
import { useChangeRouting, useRoutingProfile } from './use-routing-profile.js';

const CHOICES: readonly Presence[] = ['online', 'away', 'offline'];

/** In my menu: whether new work comes to me. Who is away is also shown as away to the others. */
export function AvailabilityItems({ opened, choose }: { opened: boolean; choose: () => void }) {
  const { t } = useTranslation();
  const { socket } = useLive();
  const profile = useRoutingProfile(opened);
  const change = useChangeRouting((error) => notifyFailure(errorText(error, t)));
  const set = (wanted: string) => {
    const availability = CHOICES.find((choice) => choice === wanted);
    if (!availability) return;
    change.mutate({ availability });
    const status = availability === 'away' ? 'away' : 'online';
    void say(socket, 'presence:set', { status }).catch(() => undefined);
  };
  const shown = change.isPending ? change.variables.availability : profile.data?.availability;
  return (
    <>
      <Menu.Label>{t('floor.mine.label')}</Menu.Label>
      <Menu.RadioGroup value={shown ?? ''} onChange={set}>
        {CHOICES.map((choice) => (
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
