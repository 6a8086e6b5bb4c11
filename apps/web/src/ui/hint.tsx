import { Kbd, Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { useShortcutsOn } from './hotkeys.js';
import classes from './hint.module.css';
import { useKeyLabel } from './key-label.js';
import type { KeyName } from './key-map.js';

interface HintProps {
  label: string;
  /** Whose key is shown: a name of key-map.ts. */
  command?: KeyName;
  /** A key that can't be changed. */
  hotkey?: string;
  children: ReactElement;
}

/** A tooltip that also shows the key. */
export function Hint({ label, command, hotkey, children }: HintProps) {
  const on = useShortcutsOn();
  const key = useKeyLabel(command) ?? hotkey;
  return (
    <Tooltip
      label={
        <span className={classes.label}>
          {label}
          {key && on && <Kbd size="xs">{key}</Kbd>}
        </span>
      }
    >
      {children}
    </Tooltip>
  );
}
