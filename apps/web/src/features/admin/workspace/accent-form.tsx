import type { Workspace } from '@switchboard/contracts';
import { ColorInput, Input } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patch } from '../../../api/client.js';
import { SUGGESTED_ACCENTS } from '../../../ui/accent-suggestions.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSubmit } from '../../../ui/form.js';
import { SaveRow } from '../../../ui/save-row.js';
import classes from '../../../ui/form.module.css';
import { AccentVerdict } from './accent-verdict.js';
import { BrandPreview } from './brand-preview.js';
import { useKeepWorkspace } from './use-workspace-settings.js';
import { toHexColour, verdictOn } from './verdict.js';
import styles from './workspace.module.css';

/** The accent: chosen, judged and seen before it is saved. */
export function AccentForm({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation();
  const keep = useKeepWorkspace();
  const [typed, setTyped] = useState(workspace.branding.primaryColor);
  const colour = toHexColour(typed);
  const verdict = verdictOn(colour);
  const form = useSubmit<'colour', Workspace>({
    fields: ['colour'],
    check: () => ({
      colour:
        verdict.kind === 'none' || verdict.kind === 'bad'
          ? t('admin.workspace.branding.colourBad')
          : undefined,
    }),
    submit: () => patch('/workspace', { branding: { primaryColor: colour } }),
    done: keep,
  });
  const choose = (next: string) => {
    setTyped(next);
    form.reset();
  };
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <FormAlert>{form.failure}</FormAlert>
      <div className={styles.colour}>
        <ColorInput
          name="colour"
          label={t('admin.workspace.branding.colour')}
          description={t('admin.workspace.branding.colourHint')}
          format="hex"
          withEyeDropper={false}
          // Above: what it is worth stands below.
          popoverProps={{ withinPortal: false, position: 'top-start' }}
          value={typed}
          error={form.faults.colour}
          onChange={choose}
        />
        <div role="group" aria-labelledby="suggested">
          <Input.Label id="suggested" labelElement="div">
            {t('admin.workspace.branding.suggestions')}
          </Input.Label>
          <div className={styles.swatches}>
            {SUGGESTED_ACCENTS.map((suggested) => (
              <button
                key={suggested}
                type="button"
                className={styles.swatch}
                style={{ backgroundColor: suggested }}
                aria-label={suggested}
                title={suggested}
                aria-pressed={suggested === colour}
                onClick={() => choose(suggested)}
              />
            ))}
          </div>
        </div>
      </div>
      <AccentVerdict verdict={verdict} choose={choose} />
      <BrandPreview workspace={workspace} colour={colour} />
      <SaveRow pending={form.pending} done={form.done} />
    </form>
  );
}
