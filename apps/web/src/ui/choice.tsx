import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './form.module.css';

interface ChoiceProps {
  value: string;
  label: string;
  hint: string;
  chosen: string;
}

/** One of two or three, with what it means; inside a `Radio.Group` and `Choices`. */
export function Choice({ value, label, hint, chosen }: ChoiceProps) {
  return (
    <Radio
      className={classes.choice}
      value={value}
      label={label}
      description={hint}
      data-checked={value === chosen || undefined}
    />
  );
}

export function Choices({ children }: { children: ReactNode }) {
  return <div className={classes.choices}>{children}</div>;
}
