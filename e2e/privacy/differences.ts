import type { Seen } from './customer-eyes.js';

const nameOf = ({ attempt: { method, path, accept } }: Seen): string =>
  `${method} ${path}${accept ? ` as ${accept}` : ''}`;

/** Every value of an answer by its place. */
function places(seen: Seen): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, place: string): void => {
    if (typeof value !== 'object' || value === null) found.set(place, JSON.stringify(value));
    else {
      found.set(`${place} size`, String(Object.keys(value).length));
      for (const [name, held] of Object.entries(value)) walk(held, `${place}.${name}`);
    }
  };
  walk({ status: seen.status, body: parsed(seen.text) }, nameOf(seen));
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The places in which two rounds of the same questions were answered differently. */
export function differences(one: readonly Seen[], other: readonly Seen[]): Set<string> {
  const different = new Set<string>();
  for (const [at, seen] of one.entries()) {
    const [before, after] = [places(seen), places(other[at]!)];
    for (const place of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(place) !== after.get(place)) different.add(place);
    }
  }
  return different;
}
