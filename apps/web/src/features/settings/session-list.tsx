import type { SessionInfo } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get, remove } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { errorText } from '../../ui/error-text.js';
import { notify, notifyFailure } from '../../ui/notify.js';
import { Failure, Loading } from '../../ui/states.js';
import { When } from '../../ui/when.js';
import { useSignOut } from '../session/use-sign-out.js';
import { deviceName } from './device-name.js';
import classes from './settings.module.css';

/** Where I am signed in, and a way out of each. */
export function SessionList() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const signOutEverywhere = useSignOut(true);
  const sessions = useQuery({ queryKey: keys.devices, queryFn: () => get<SessionInfo[]>('/auth/sessions') });
  const end = useMutation({
    mutationFn: (id: string) => remove(`/auth/sessions/${id}`),
    onSuccess: () => {
      notify(t('settings.security.ended'));
      void client.invalidateQueries({ queryKey: keys.devices });
    },
    onError: (error) => notifyFailure(errorText(error, t)),
  });
  return (
    <>
      <h3 className={classes.subtitle}>{t('settings.security.sessions')}</h3>
      {sessions.isPending && <Loading lines={2} height={44} />}
      {sessions.isError && <Failure error={sessions.error} retry={() => void sessions.refetch()} />}
      <ul className={classes.sessions}>
        {sessions.data?.map(({ id, device, address, lastUsedAt, current }) => (
          <li key={id}>
            <div className={classes.device}>
              <p title={device}>
                {deviceName(device)}
                {current && <strong> · {t('settings.security.current_session')}</strong>}
              </p>
              <p>
                {address} · <When at={lastUsedAt} />
              </p>
            </div>
            {!current && (
              <Button
                variant="default"
                size="xs"
                aria-label={t('settings.security.endOf', { device: deviceName(device) })}
                onClick={() => end.mutate(id)}
              >
                {t('settings.security.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button variant="light" color="red" mt="md" onClick={signOutEverywhere}>
        {t('settings.security.everywhere')}
      </Button>
    </>
  );
}
