import { Select } from '@mantine/core';
import classes from './toolbar.module.css';

interface FilterProps {
  label: string;
  /** Said while nothing is chosen. */
  any: string;
  options: readonly { readonly value: string; readonly label: string }[];
  value: string;
  choose: (value: string) => void;
}

export function FilterSelect({ label, any, options, value, choose }: FilterProps) {
  return (
    <Select
      className={classes.filter}
      aria-label={label}
      placeholder={any}
      clearable
      comboboxProps={{ withinPortal: false }}
      data={[...options]}
      value={value || null}
      onChange={(next) => choose(next ?? '')}
    />
  );
}
