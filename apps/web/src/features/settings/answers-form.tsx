import type { Preferences } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { put } from '../../api/client.js';
import { Choice, Choices } from '../../ui/choice.js';
import { FormAlert } from '../../ui/form-alert.js';
import { useSubmit } from '../../ui/form.js';
import { SaveRow } from '../../ui/save-row.js';
import fields from '../../ui/form.module.css';
import classes from './settings.module.css';
import { useProfile } from './use-profile.js';

/** How the assistant writes to me. */
export function AnswersForm() {
  const { t } = useTranslation();
  const { user, keep } = useProfile();
  const [wish, setWish] = useState<Preferences>(user.preferences);
  const length = [...wish.customInstructions.trim()].length;
  const over = length > LIMITS.customInstructions;
  const form = useSubmit<'customInstructions', Preferences>({
    fields: ['customInstructions'],
    check: () => ({
      customInstructions: over
        ? t('thread.composer.over', { count: length - LIMITS.customInstructions })
        : undefined,
    }),
    submit: () => put('/auth/preferences', wish),
    done: (preferences) => keep({ preferences }),
  });
  const change = (part: Partial<Preferences>) => {
    setWish((old) => ({ ...old, ...part }));
    form.reset();
  };
  return (
    <form className={fields.form} onSubmit={form.onSubmit} noValidate>
      <FormAlert>{form.failure}</FormAlert>
      <Radio.Group
        label={t('settings.answers.tone')}
        value={wish.tone}
        onChange={(value) => change({ tone: value === 'formal' ? 'formal' : 'casual' })}
      >
        <Choices>
          <Choice
            value="casual"
            label={t('settings.answers.casual')}
            hint={t('settings.answers.casualHint')}
            chosen={wish.tone}
          />
          <Choice
            value="formal"
            label={t('settings.answers.formal')}
            hint={t('settings.answers.formalHint')}
            chosen={wish.tone}
          />
        </Choices>
      </Radio.Group>
      <Radio.Group
        label={t('settings.answers.length')}
        value={wish.responseLength}
        onChange={(value) => change({ responseLength: value === 'detailed' ? 'detailed' : 'concise' })}
      >
        <Choices>
          <Choice
            value="concise"
            label={t('settings.answers.concise')}
            hint={t('settings.answers.conciseHint')}
            chosen={wish.responseLength}
          />
          <Choice
            value="detailed"
            label={t('settings.answers.detailed')}
            hint={t('settings.answers.detailedHint')}
            chosen={wish.responseLength}
          />
        </Choices>
      </Radio.Group>
      <Textarea
        name="customInstructions"
        label={t('settings.answers.instructions')}
        description={t('settings.answers.instructionsHint')}
        autosize
        minRows={3}
        maxRows={8}
        value={wish.customInstructions}
        error={form.faults.customInstructions}
        onChange={(event) => change({ customInstructions: event.currentTarget.value })}
      />
      <SaveRow pending={form.pending} done={form.done}>
        <span className={`${classes.count} sb-figures`} data-over={over || undefined}>
          {length} / {LIMITS.customInstructions}
        </span>
      </SaveRow>
    </form>
  );
}
