import { useSyncExternalStore } from 'react';

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

/** Whether a key pressed now is a command: not while someone is writing, and not in a dialog. */
export function isCommandKey(event: KeyboardEvent): boolean {
  return !elsewhere(event) && !writing(event.target);
}
