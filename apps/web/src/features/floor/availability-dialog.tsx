import type { Category, RoutingProfile } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Button, Chip, Group, Input, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { put } from '../../api/client.js';
import { FormAlert } from '../../ui/form-alert.js';
import { useSubmit } from '../../ui/form.js';
import { notify } from '../../ui/notify.js';
import { Failure, Loading } from '../../ui/states.js';
import { CATEGORIES, isCategory } from '../inbox/words.js';
import { useKeepRouting, useRoutingProfile } from './use-routing-profile.js';

/** How much open work I take, and which subjects I know. */
export function AvailabilityDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const profile = useRoutingProfile(opened);
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('floor.mine.title')}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      {profile.isPending && <Loading lines={3} height={44} />}
      {profile.isError && <Failure error={profile.error} retry={() => void profile.refetch()} />}
      {profile.data && <Form profile={profile.data} close={close} />}
    </Modal>
  );
}

function Form({ profile, close }: { profile: RoutingProfile; close: () => void }) {
  const { t } = useTranslation();
  const keep = useKeepRouting();
  const [capacity, setCapacity] = useState<number | string>(profile.capacity);
  const [skills, setSkills] = useState<Category[]>(profile.skills);
  const max = LIMITS.routingCapacity;
  const form = useSubmit<'capacity', RoutingProfile>({
    fields: ['capacity'],
    check: () => ({
      capacity:
        capacity === '' || (Number.isInteger(capacity) && Number(capacity) >= 0 && Number(capacity) <= max)
          ? undefined
          : t('floor.mine.capacityBad', { max }),
    }),
    submit: () =>
      put('/routing/me', {
        skills,
        // Untouched, it goes on following the workspace's.
        ...(capacity === profile.capacity ? {} : { capacity: capacity === '' ? null : capacity }),
      }),
    done: (saved) => {
      keep(saved);
      notify(t('floor.mine.saved'));
      close();
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Stack gap="md">
        <Text c="dimmed" size="sm">
          {t('floor.mine.intro')} {t('floor.mine.load', { load: profile.load, capacity: profile.capacity })}
        </Text>
        <FormAlert>{form.failure}</FormAlert>
        <NumberInput
          name="capacity"
          data-autofocus
          label={t('floor.mine.capacity')}
          description={t('floor.mine.capacityHint')}
          min={0}
          max={max}
          allowDecimal={false}
          clampBehavior="none"
          value={capacity}
          error={form.faults.capacity}
          onChange={setCapacity}
        />
        <div role="group" aria-labelledby="my-skills">
          <Input.Label id="my-skills" labelElement="div">
            {t('floor.mine.skills')}
          </Input.Label>
          <Input.Description>{t('floor.mine.skillsHint')}</Input.Description>
          <Chip.Group
            multiple
            value={skills}
            onChange={(values: string[]) => setSkills(values.filter(isCategory))}
          >
            <Group gap="xs" mt="xs">
              {CATEGORIES.map((category) => (
                <Chip key={category} value={category} size="sm" variant="light">
                  {t(`common.categories.${category}`)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('common.actions.cancel')}
          </Button>
          <Button type="submit" loading={form.pending}>
            {t('common.actions.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
