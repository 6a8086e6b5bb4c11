import { useEffect, useRef } from 'react';
import { isCommandKey, useShortcutsOn } from '../../ui/hotkeys.js';
import { keyOf, useKeyMap } from '../../ui/key-map.js';
import { type Command, useAllCommands } from './commands.js';

/** Signs that are the same wherever they stand on the keyboard. */
const SIGNS: Readonly<Record<string, Command['key']>> = { '/': 'search', '?': 'help' };

/** Runs the command whose key is pressed. */
export function CommandKeys() {
  const commands = useAllCommands();
  const map = useKeyMap();
  const on = useShortcutsOn();
  const now = useRef(commands);
  useEffect(() => {
    now.current = commands;
  }, [commands]);
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      if (!isCommandKey(event)) return;
      const pressed = keyOf(event);
      const command =
        now.current.find(({ key }) => key && map[key] === pressed) ??
        now.current.find(({ key }) => key && SIGNS[event.key] === key);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on, map]);
  return null;
}
