export interface Piece {
  readonly text: string;
  readonly href?: string;
}

const SAFE = new Set(['http:', 'https:', 'mailto:']);
const ADDRESS = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/gi;

/** A link's address when it may be followed, else null: other schemes run code or leave the browser. */
export function safeHref(href: string | undefined): string | null {
  if (!href) return null;
  try {
    const url = new URL(href.trim());
    return SAFE.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** Plain text with its web addresses made into links. */
export function withLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const href = safeHref(match[0]);
    if (!href) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) });
    pieces.push({ text: match[0], href });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** An answer's text with the numbers of its sources set apart: "as in [2]" → "as in ", 2. */
export function withCitations(text: string, known: (n: number) => boolean): (string | number)[] {
  const parts = text.split(/\[(\d{1,2})\]/);
  const pieces: (string | number)[] = [];
  parts.forEach((part, at) => {
    if (at % 2 === 0) {
      if (part) pieces.push(part);
    } else if (known(Number(part))) pieces.push(Number(part));
    else pieces.push(`[${part}]`);
  });
  return pieces;
}
