/** The question as it is compared with others: case, spaces and closing marks make no difference. */
export function questionKey(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[\s.?!¿¡。？！]+$/u, '')
    .trim();
}

/** Keywords as they are kept: each once, in the order they were given. */
export function distinctKeywords(keywords: readonly string[]): string[] {
  const seen = new Map(keywords.map((keyword) => [keyword.toLowerCase(), keyword]));
  return [...seen.values()];
}
