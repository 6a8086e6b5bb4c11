/**
 * The one filter that covers all these types, for a server that allows a consumer only one: their common tokens, then `>`.
 * `chat.message.created` and `chat.message.updated` give `chat.message.>`.
 */
export function commonFilter(types: readonly string[]): string {
  const [first = [], ...others] = [...new Set(types)].map((type) => type.split('.'));
  if (others.length === 0) return first.join('.') || '>';
  const differs = first.findIndex((token, at) => others.some((other) => other[at] !== token));
  const common = differs === -1 ? first : first.slice(0, differs);
  return [...common, '>'].join('.');
}

/** Whether a filter of `commonFilter`'s kind lets a type through. */
export function covers(filter: string, type: string): boolean {
  return filter.endsWith('>') ? type.startsWith(filter.slice(0, -1)) : filter === type;
}
