/** Alternatives as one group of a pattern. */
export function anyOf(...alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}

/** A pattern over folded text that starts and ends at word boundaries. A space stands for any run of spaces and commas. */
export function words(source: string): RegExp {
  return new RegExp(`(?<![a-z0-9])${source.replaceAll(' ', ',? ')}(?![a-z0-9])`);
}

export function some(rules: readonly RegExp[], reading: string): boolean {
  return rules.some((rule) => rule.test(reading));
}
