/** Rows chosen for a command on all of them. */
export type Selection = ReadonlySet<string>;

export const NONE_SELECTED: Selection = new Set();

export function toggled(selection: Selection, id: string): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** With Shift: all between the last one chosen and this one. */
export function withRange(
  selection: Selection,
  ids: readonly string[],
  from: string | null,
  to: string,
): Selection {
  const ends = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)];
  const [start = -1, end = -1] = ends.sort((one, other) => one - other);
  if (start === -1) return toggled(selection, to);
  return new Set([...selection, ...ids.slice(start, end + 1)]);
}

/** What one bulk command may name: the first of them, in the list's order. */
export function targetsOf(selection: Selection, ids: readonly string[], limit: number): string[] {
  const shown = ids.filter((id) => selection.has(id));
  const others = [...selection].filter((id) => !ids.includes(id));
  return [...shown, ...others].slice(0, limit);
}
