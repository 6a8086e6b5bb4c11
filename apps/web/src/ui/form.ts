import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error.js';
import { errorText } from './error-text.js';

type Faults<Field extends string> = Partial<Record<Field, string>>;

interface FormOptions<Field extends string, Result> {
  readonly fields: readonly Field[];
  /** What can be seen to be wrong before asking the server. */
  readonly check?: () => Faults<Field>;
  readonly submit: () => Promise<Result>;
  readonly done?: (result: Result) => void;
  /** Failures told at a field rather than above the form: code → field. */
  readonly codes?: Readonly<Record<string, Field>>;
  /** What such a failure means here, where the usual words say too little: code → text. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** Sends a form once, shows each fault at its field, and puts the focus on the first. */
export function useSubmit<Field extends string, Result>(options: FormOptions<Field, Result>) {
  const { t } = useTranslation();
  const [faults, setFaults] = useState<Faults<Field>>({});
  const sending = useMutation({ mutationFn: options.submit, onSuccess: options.done });

  const show = (form: HTMLFormElement, found: Faults<Field>) => {
    setFaults(found);
    const first = options.fields.find((field) => found[field]);
    const field = first && form.elements.namedItem(first);
    if (field instanceof HTMLElement) field.focus();
    return first !== undefined;
  };

  const faultsOf = (error: unknown): Faults<Field> => {
    if (!(error instanceof ApiError)) return {};
    const found: Faults<Field> = {};
    for (const field of options.fields) {
      const told = error.details.find((detail) => detail.field === field);
      if (told) found[field] = told.message;
      if (options.codes?.[error.code] === field)
        found[field] = options.texts?.[error.code] ?? errorText(error, t);
    }
    return found;
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (sending.isPending || show(form, options.check?.() ?? {})) return;
    sending.mutate(undefined, { onError: (error) => show(form, faultsOf(error)) });
  };

  const atField = Object.keys(faultsOf(sending.error)).length > 0;
  const failure = sending.error && !atField ? errorText(sending.error, t) : null;
  return {
    onSubmit,
    faults,
    failure,
    pending: sending.isPending,
    done: sending.isSuccess,
    reset: sending.reset,
  };
}
