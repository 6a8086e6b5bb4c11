import { withLinks } from './links.js';

export const FOREIGN_LINK = { target: '_blank', rel: 'noopener noreferrer nofollow' } as const;

/** What a person wrote: their line breaks, and their web addresses as links. */
export function PlainText({ children }: { children: string }) {
  return withLinks(children).map(({ text, href }, at) =>
    href ? (
      <a key={at} href={href} {...FOREIGN_LINK}>
        {text}
      </a>
    ) : (
      <span key={at}>{text}</span>
    ),
  );
}
