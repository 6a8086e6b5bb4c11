const LENGTH = 60;

/** A title from a first message: its first sentence, cut at a word. */
export function titleOf(content: string): string {
  const line = content.replace(/\s+/g, ' ').trim();
  const sentence = /^.{8,}?[.?!](?=\s|$)/u.exec(line)?.[0] ?? line;
  const letters = [...sentence];
  if (letters.length <= LENGTH) return sentence;
  const cut = letters.slice(0, LENGTH - 1).join('');
  const words = cut.replace(/\s+\S*$/u, '');
  return `${[...words].length > LENGTH / 2 ? words : cut}…`;
}
