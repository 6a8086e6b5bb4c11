/** Somebody whom a note may name. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** A name that is being written: where its `@` stands, and what of it there is. */
export interface MentionDraft {
  readonly start: number;
  readonly query: string;
}

const WRITING = /(?:^|[\s(])@([\p{L}\p{N}._-]*(?: [\p{L}\p{N}._-]*)?)$/u;

/** Whether somebody is being named at the caret. */
export function mentionAt(text: string, caret: number): MentionDraft | null {
  const [, query] = WRITING.exec(text.slice(0, caret)) ?? [];
  return query === undefined ? null : { start: caret - query.length - 1, query };
}

/** Whose names go on like that: those that begin so first. */
export function matching<Person extends Mentionable>(people: readonly Person[], query: string): Person[] {
  const wanted = query.trim().toLocaleLowerCase();
  const rank = ({ name }: Person) => name.toLocaleLowerCase().indexOf(wanted);
  return people
    .filter((person) => rank(person) >= 0)
    .sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
}

/** The name in the place of what was written of it, and where the caret goes. */
export function completed(
  text: string,
  { start, query }: MentionDraft,
  name: string,
): { text: string; caret: number } {
  const written = `@${name} `;
  const after = text.slice(start + 1 + query.length).replace(/^ /, '');
  return { text: text.slice(0, start) + written + after, caret: start + written.length };
}

/** Whom a finished note names. A longer name that begins with a shorter one names only the longer. */
export function mentionedIn(text: string, people: readonly Mentionable[]): string[] {
  let left = text.toLocaleLowerCase();
  const longestFirst = [...people].sort((one, other) => other.name.length - one.name.length);
  return longestFirst.flatMap(({ id, name }) => {
    const written = `@${name.toLocaleLowerCase()}`;
    if (!left.includes(written)) return [];
    left = left.replaceAll(written, ' ');
    return [id];
  });
}
