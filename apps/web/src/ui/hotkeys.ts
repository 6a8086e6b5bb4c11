import { useEffect, useSyncExternalStore } from 'react';

/** Keys by their place on the keyboard, so that they are where the hand is in every layout. */
export type Hotkeys = Readonly<Record<string, (() => void) | undefined>>;

const SETTING = 'sb.shortcuts';
const listeners = new Set<() => void>();

export function shortcutsOn(): boolean {
  return localStorage.getItem(SETTING) !== 'off';
}

/** Single-key shortcuts can be turned off: with speech input, words would set them off. */
export function setShortcuts(on: boolean): void {
  localStorage.setItem(SETTING, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, shortcutsOn);
}

function writing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches(
    'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [role="textbox"]',
  );
}

function elsewhere(event: KeyboardEvent): boolean {
  const inOverlay =
    event.target instanceof HTMLElement &&
    event.target.closest('[role="dialog"], [role="menu"], [role="listbox"]');
  return (
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.isComposing ||
    Boolean(inOverlay)
  );
}

/** Runs what a key stands for, unless someone is writing or a dialog is open. */
export function useHotkeys(keys: Hotkeys): void {
  const on = useShortcutsOn();
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      if (elsewhere(event) || writing(event.target)) return;
      const run = keys[event.code];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [keys, on]);
}
