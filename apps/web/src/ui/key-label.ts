import { useCallback, useEffect, useState } from 'react';
import { type KeyName, useKeyMap } from './key-map.js';

/** What is printed on the keys of this keyboard, by code: only some browsers tell. */
type Layout = ReadonlyMap<string, string>;

declare global {
  interface Navigator {
    readonly keyboard?: { readonly getLayoutMap?: () => Promise<Layout> };
  }
}

const MARKS: Readonly<Record<string, string>> = {
  Slash: '/',
  Period: '.',
  Comma: ',',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** A key as it is shown: by the layout when it is known, else as on a US keyboard. */
export function keyLabel(key: string, layout: Layout | null): string {
  const [code = '', shift] = key.split('+').toReversed();
  if (shift && code === 'Slash' && !layout) return '?';
  const printed = layout?.get(code) ?? MARKS[code] ?? code.replace(/^(Key|Digit|Numpad)/, '');
  return `${shift ? '⇧' : ''}${printed.toLocaleUpperCase()}`;
}

let asked: Promise<Layout | null> | null = null;

function layoutOfThisKeyboard(): Promise<Layout | null> {
  asked ??= navigator.keyboard?.getLayoutMap?.().catch(() => null) ?? Promise.resolve(null);
  return asked;
}

/** Turns keys into what this keyboard has printed on them. */
export function useKeyLabels(): (key: string) => string {
  const [layout, setLayout] = useState<Layout | null>(null);
  useEffect(() => {
    let here = true;
    void layoutOfThisKeyboard().then((found) => here && setLayout(found));
    return () => {
      here = false;
    };
  }, []);
  return useCallback((key) => keyLabel(key, layout), [layout]);
}

export function useKeyLabel(name: KeyName | undefined): string | undefined {
  const map = useKeyMap();
  const label = useKeyLabels();
  return name && label(map[name]);
}
