import { useSyncExternalStore } from 'react';

/**
 * What has a key, and which: by its place on the keyboard (`KeyboardEvent.code`), so that it is where the hand is in
 * every layout. People may change them in the settings. A feature adds its own here, named in `console.keys`.
 */
export const DEFAULT_KEYS = {
  next: 'KeyJ',
  previous: 'KeyK',
  reply: 'KeyR',
  note: 'KeyN',
  takeOver: 'KeyT',
  handBack: 'KeyB',
  assign: 'KeyA',
  snooze: 'KeyS',
  resolve: 'KeyE',
  undo: 'KeyZ',
  select: 'KeyX',
  search: 'Slash',
  list: 'KeyL',
  panel: 'KeyP',
  arrivals: 'KeyU',
  newTicket: 'KeyC',
  view1: 'Digit1',
  view2: 'Digit2',
  view3: 'Digit3',
  view4: 'Digit4',
  view5: 'Digit5',
  view6: 'Digit6',
  view7: 'Digit7',
  help: 'Shift+Slash',
} as const;

export type KeyName = keyof typeof DEFAULT_KEYS;
export type KeyMap = Readonly<Record<KeyName, string>>;

export function isKeyName(text: string): text is KeyName {
  return text in DEFAULT_KEYS;
}

export const KEY_NAMES = Object.keys(DEFAULT_KEYS).filter(isKeyName);

/** The kept changes over the defaults; what is kept of a name that is gone, or is no text, counts for nothing. */
export function withChanges(kept: unknown): KeyMap {
  const changes = Object.entries(kept ?? {}).filter(
    ([name, code]) => isKeyName(name) && typeof code === 'string',
  );
  return { ...DEFAULT_KEYS, ...Object.fromEntries(changes) };
}

/** Who else has a key already. */
export function holderOf(map: KeyMap, key: string, but: KeyName): KeyName | undefined {
  return KEY_NAMES.find((name) => name !== but && map[name] === key);
}

/** `Shift+KeyX` or `KeyX`; null for what is no single key. */
export function keyOf(event: Pick<KeyboardEvent, 'code' | 'shiftKey'>): string | null {
  if (!event.code || /^(Shift|Control|Alt|Meta|OS|CapsLock|Tab|Escape|Enter|Space)/.test(event.code))
    return null;
  return event.shiftKey ? `Shift+${event.code}` : event.code;
}

const KEPT = 'sb.keys';
const listeners = new Set<() => void>();
let map: KeyMap | null = null;

function read(): KeyMap {
  try {
    return withChanges(JSON.parse(localStorage.getItem(KEPT) ?? '{}'));
  } catch {
    return DEFAULT_KEYS;
  }
}

export function currentKeys(): KeyMap {
  return (map ??= read());
}

function write(next: KeyMap): void {
  const changes = Object.fromEntries(
    KEY_NAMES.filter((name) => next[name] !== DEFAULT_KEYS[name]).map((name) => [name, next[name]]),
  );
  localStorage.setItem(KEPT, JSON.stringify(changes));
  map = next;
  for (const listener of listeners) listener();
}

/** Gives a key to a command; who had it before gets the other's in exchange, so that none is ever double. */
export function changeKey(name: KeyName, key: string): void {
  const old = currentKeys();
  const holder = holderOf(old, key, name);
  write({ ...old, ...(holder ? { [holder]: old[name] } : {}), [name]: key });
}

export function resetKeys(): void {
  write(DEFAULT_KEYS);
}

export function useKeyMap(): KeyMap {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentKeys);
}
