/** One page of a list, with what was asked for. */
export interface RowPage<Row, Filter> {
  readonly filter: Filter;
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

interface Identified {
  readonly id: string;
}

/** Rows change in place: none moves under the pointer. The same pages when the row is in none of them. */
export function patchRow<Row extends Identified, Filter>(
  pages: readonly RowPage<Row, Filter>[],
  id: string,
  change: (row: Row) => Row,
): readonly RowPage<Row, Filter>[] {
  if (!holdsRow(pages, id)) return pages;
  return pages.map((page) => ({
    ...page,
    items: page.items.map((row) => (row.id === id ? change(row) : row)),
  }));
}

export function withoutRow<Row extends Identified, Filter>(
  pages: readonly RowPage<Row, Filter>[],
  id: string,
): readonly RowPage<Row, Filter>[] {
  return pages.map((page) => ({ ...page, items: page.items.filter((row) => row.id !== id) }));
}

export function holdsRow<Row extends Identified, Filter>(
  pages: readonly RowPage<Row, Filter>[],
  id: string,
): boolean {
  return pages.some(({ items }) => items.some((row) => row.id === id));
}

/** Whether a value is among those that a filter names, joined by commas; no filter takes all. */
export function among(wanted: string | undefined, value: string | null): boolean {
  return !wanted || (value !== null && wanted.split(',').includes(value));
}

/** `me`, `none` or an id. */
export function assignedAs(wanted: string | undefined, assignee: string | null, me: string): boolean {
  if (!wanted) return true;
  if (wanted === 'none') return assignee === null;
  return assignee === (wanted === 'me' ? me : wanted);
}
