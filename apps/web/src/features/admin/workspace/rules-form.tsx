import type { Workspace } from '@switchboard/contracts';
import { Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { patch } from '../../../api/client.js';
import { errorText } from '../../../ui/error-text.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useKeepWorkspace } from './use-workspace-settings.js';
import classes from './workspace.module.css';

type Settings = Workspace['settings'];

/** Switches that apply at once; one that could not be saved goes back and says why. */
export function RulesForm({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation();
  const keep = useKeepWorkspace();
  const change = useMutation({
    mutationFn: (settings: Partial<Settings>) => patch<Workspace>('/workspace', { settings }),
    onSuccess: keep,
  });
  const shown = { ...workspace.settings, ...(change.isPending ? change.variables : {}) };
  return (
    <div className={classes.switches}>
      <FormAlert>{change.error && errorText(change.error, t)}</FormAlert>
      <Switch
        label={t('admin.workspace.rules.registration')}
        description={t('admin.workspace.rules.registrationHint')}
        checked={shown.registration}
        onChange={(event) => change.mutate({ registration: event.currentTarget.checked })}
      />
      <Switch
        label={t('admin.workspace.rules.handoff')}
        description={t('admin.workspace.rules.handoffHint')}
        checked={shown.automaticHandoff}
        onChange={(event) => change.mutate({ automaticHandoff: event.currentTarget.checked })}
      />
    </div>
  );
}
