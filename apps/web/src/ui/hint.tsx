import { Kbd, Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { useShortcutsOn } from './hotkeys.js';
import classes from './hint.module.css';

/** A tooltip that also shows the key. */
export function Hint({
  label,
  hotkey,
  children,
}: {
  label: string;
  hotkey?: string;
  children: ReactElement;
}) {
  const on = useShortcutsOn();
  return (
    <Tooltip
      label={
        <span className={classes.label}>
          {label}
          {hotkey && on && <Kbd size="xs">{hotkey}</Kbd>}
        </span>
      }
    >
      {children}
    </Tooltip>
  );
}
