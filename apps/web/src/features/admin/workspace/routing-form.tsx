import type { RoutingSettings } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { NumberInput, Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, put } from '../../../api/client.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSubmit } from '../../../ui/form.js';
import { Failure, Loading } from '../../../ui/states.js';
import { SaveRow } from '../../../ui/save-row.js';
import classes from '../../../ui/form.module.css';

const ROUTING = ['routing-settings'] as const;
/** Proposed when somebody turns it on, in minutes. */
const USUAL_RETURN = 30;

/** How handed-off conversations and new tickets find an agent. */
export function RoutingForm() {
  const rules = useQuery({
    queryKey: ROUTING,
    queryFn: () => get<RoutingSettings>('/routing/settings'),
    staleTime: 0,
  });
  if (rules.isPending) return <Loading lines={3} height={44} />;
  if (rules.isError) return <Failure error={rules.error} retry={() => void rules.refetch()} />;
  return <Rules rules={rules.data} />;
}

type Field = 'defaultCapacity' | 'returnAfterMinutes';

function within(value: number | string, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max;
}

function Rules({ rules }: { rules: RoutingSettings }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [automatic, setAutomatic] = useState(rules.automatic);
  const [capacity, setCapacity] = useState<number | string>(rules.defaultCapacity);
  const [returns, setReturns] = useState(rules.returnAfterMinutes !== null);
  const [minutes, setMinutes] = useState<number | string>(rules.returnAfterMinutes ?? USUAL_RETURN);
  const between = (max: number) => t('admin.workspace.routing.between', { max });
  const form = useSubmit<Field, RoutingSettings>({
    fields: ['defaultCapacity', 'returnAfterMinutes'],
    check: () => ({
      defaultCapacity: within(capacity, LIMITS.routingCapacity) ? undefined : between(LIMITS.routingCapacity),
      returnAfterMinutes:
        !returns || within(minutes, LIMITS.returnAfterMinutes)
          ? undefined
          : between(LIMITS.returnAfterMinutes),
    }),
    submit: () =>
      put('/routing/settings', {
        automatic,
        defaultCapacity: capacity,
        returnAfterMinutes: returns ? minutes : null,
      }),
    done: (saved) => client.setQueryData<RoutingSettings>(ROUTING, saved),
  });
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      form.reset();
    };
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <FormAlert>{form.failure}</FormAlert>
      <Switch
        label={t('admin.workspace.routing.automatic')}
        description={t('admin.workspace.routing.automaticHint')}
        checked={automatic}
        onChange={(event) => change(setAutomatic)(event.currentTarget.checked)}
      />
      <NumberInput
        name="defaultCapacity"
        label={t('admin.workspace.routing.capacity')}
        description={t('admin.workspace.routing.capacityHint')}
        min={1}
        max={LIMITS.routingCapacity}
        allowDecimal={false}
        clampBehavior="none"
        value={capacity}
        error={form.faults.defaultCapacity}
        onChange={change(setCapacity)}
      />
      <Switch
        label={t('admin.workspace.routing.returns')}
        description={t('admin.workspace.routing.returnsHint')}
        checked={returns}
        onChange={(event) => change(setReturns)(event.currentTarget.checked)}
      />
      {returns && (
        <NumberInput
          name="returnAfterMinutes"
          label={t('admin.workspace.routing.minutes')}
          min={1}
          max={LIMITS.returnAfterMinutes}
          allowDecimal={false}
          clampBehavior="none"
          value={minutes}
          error={form.faults.returnAfterMinutes}
          onChange={change(setMinutes)}
        />
      )}
      <SaveRow pending={form.pending} done={form.done} />
    </form>
  );
}
