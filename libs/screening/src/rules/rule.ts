/** Alternatives as one group of a pattern. */
export function anyOf(...alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}

const START = '(?<![a-z0-9])';

/** A pattern over folded text that starts and ends at word boundaries. A space stands for any run of spaces and commas. */
export function words(source: string): RegExp {
  return new RegExp(`${START}${source.replaceAll(' ', ',? ')}(?![a-z0-9])`);
}

const compiled = new WeakMap<readonly RegExp[], readonly RegExp[]>();

/** Whether any of the rules holds. */
export function some(rules: readonly RegExp[], reading: string): boolean {
  const patterns = compiled.get(rules) ?? compile(rules);
  compiled.set(rules, patterns);
  return patterns.some((pattern) => pattern.test(reading));
}

/** The rules that start at a word as one: a single walk over the text tries them all at each word. */
function compile(rules: readonly RegExp[]): readonly RegExp[] {
  const [together, apart] = [rules.filter(startsAtWord), rules.filter((rule) => !startsAtWord(rule))];
  if (together.length === 0) return apart;
  const rest = together.map(({ source }) => `(?:${source.slice(START.length)})`);
  return [new RegExp(`${START}${anyOf(...rest)}`), ...apart];
}

/** Made by `words`. */
function startsAtWord({ source, flags }: RegExp): boolean {
  return flags === '' && source.startsWith(START);
}
