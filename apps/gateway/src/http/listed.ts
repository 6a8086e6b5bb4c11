import { type JsonText } from '@switchboard/platform';

export interface ListMeta {
  readonly nextCursor?: string | null;
  readonly total?: number;
  readonly lastSeq?: number;
}

/** A list on its way out: the items are `data`, the rest is `meta`. */
export class Listed<T> {
  constructor(
    /** Text when nobody here looks into it. */
    readonly items: readonly T[] | JsonText,
    readonly meta: ListMeta,
  ) {}
}

/** A page of a service, as the public gets it. */
export function listed<T>({ items, ...meta }: { readonly items: readonly T[] } & ListMeta): Listed<T> {
  return new Listed(items, meta);
}
