import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import { holdsRow, patchRow, type RowPage, withoutRow } from './row-list.js';

/** What a kind of rows is called in the query cache, and how its rows compare. */
export interface RowKind<Row, Filter> {
  /** The path that lists them. */
  readonly path: string;
  /** What the names of all lists begin with. */
  readonly lists: QueryKey;
  readonly list: (filter: Filter) => QueryKey;
  readonly arrivals: (filter: Filter) => QueryKey;
  /** What the names of all single ones begin with. */
  readonly ones: QueryKey;
  readonly one: (id: string) => QueryKey;
  readonly belongs: (filter: Filter, row: Row, me: string) => boolean;
  /** `arrived` was overtaken on its way. */
  readonly stale: (known: Row, arrived: Row) => boolean;
}

/** Writes rows that the socket or an answer brings into every place of the query cache that shows them. */
export class RowCache<Row extends { readonly id: string }, Filter extends object> {
  constructor(
    private readonly client: QueryClient,
    private readonly kind: RowKind<Row, Filter>,
    private readonly me: string,
  ) {}

  /** A row as some list has it, to show while the whole is loaded. */
  row(id: string): Row | undefined {
    const rows = this.lists().flatMap((data) => data.pages.flatMap(({ items }) => items));
    return rows.find((row) => row.id === id);
  }

  /** The answer to a command of mine, or what another place shows newer. */
  put(row: Row): void {
    this.client.setQueryData<Row>(this.kind.one(row.id), (old) => (old ? this.newer(old, row) : row));
    this.patch(row);
  }

  /** A pushed row. Lists that it is new to are told of an arrival; they show it when asked to. */
  push(row: Row): void {
    this.client.setQueryData<Row>(this.kind.one(row.id), (old) => old && this.newer(old, row));
    this.patch(row);
    for (const { pages } of this.lists()) {
      const filter = pages[0]?.filter;
      if (filter && !holdsRow(pages, row.id) && this.kind.belongs(filter, row, this.me))
        this.arrived(filter, row.id);
    }
  }

  drop(id: string): void {
    this.client.setQueriesData<ListData<Row, Filter>>(
      { queryKey: this.kind.lists },
      (data) => data && { ...data, pages: [...withoutRow(data.pages, id)] },
    );
    void this.client.invalidateQueries({ queryKey: this.kind.one(id) });
  }

  /** Everything that could have been missed while away. */
  refresh(): void {
    void this.client.invalidateQueries({ queryKey: this.kind.lists });
    void this.client.invalidateQueries({ queryKey: this.kind.ones });
  }

  private newer(known: Row, arrived: Row): Row {
    return this.kind.stale(known, arrived) ? known : { ...known, ...arrived };
  }

  private patch(row: Row): void {
    this.client.setQueriesData<ListData<Row, Filter>>({ queryKey: this.kind.lists }, (data) => {
      if (!data || !holdsRow(data.pages, row.id)) return data;
      return { ...data, pages: [...patchRow(data.pages, row.id, (old) => this.newer(old, row))] };
    });
  }

  private lists(): ListData<Row, Filter>[] {
    return this.client
      .getQueriesData<ListData<Row, Filter>>({ queryKey: this.kind.lists })
      .flatMap(([, data]) => (data ? [data] : []));
  }

  private arrived(filter: Filter, id: string): void {
    this.client.setQueryData<readonly string[]>(this.kind.arrivals(filter), (old = []) =>
      old.includes(id) ? old : [...old, id],
    );
  }
}

export type ListData<Row, Filter> = InfiniteData<RowPage<Row, Filter>, string | null>;
