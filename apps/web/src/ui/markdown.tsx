import { Children, type ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { safeHref, withCitations } from './links.js';
import classes from './markdown.module.css';
import { FOREIGN_LINK } from './plain-text.js';

interface MarkdownProps {
  children: string;
  /** Draws the number of a source that stands in the text. */
  citation?: (n: number) => ReactNode;
  /** Which numbers are sources. */
  known?: (n: number) => boolean;
}

const PLUGINS = [remarkGfm];

/**
 * Markdown of a model or a colleague, neither of which is trusted: no HTML, no images (a picture's address would be
 * fetched, and could carry away what was said), links only to the web and to mail.
 */
export function Markdown({ children, citation, known = () => false }: MarkdownProps) {
  const numbered = (nodes: ReactNode): ReactNode =>
    Children.map(nodes, (node) =>
      typeof node === 'string' && citation
        ? withCitations(node, known).map((piece) => (typeof piece === 'number' ? citation(piece) : piece))
        : node,
    );
  const components: Components = {
    a: ({ href, children: text }) => {
      const safe = safeHref(href);
      return safe ? (
        <a href={safe} {...FOREIGN_LINK}>
          {text}
        </a>
      ) : (
        <span>{text}</span>
      );
    },
    img: ({ alt }) => <span>{alt}</span>,
    p: ({ children: text }) => <p>{numbered(text)}</p>,
    li: ({ children: text }) => <li>{numbered(text)}</li>,
    strong: ({ children: text }) => <strong>{numbered(text)}</strong>,
    em: ({ children: text }) => <em>{numbered(text)}</em>,
    td: ({ children: text }) => <td>{numbered(text)}</td>,
    // An answer's headings are no headings of the page.
    h1: Lead,
    h2: Lead,
    h3: Lead,
    h4: Lead,
    h5: Lead,
    h6: Lead,
    input: ({ checked }) => <span>{checked ? '☑ ' : '☐ '}</span>,
    table: ({ children: rows }) => (
      <div className={classes.table}>
        <table>{rows}</table>
      </div>
    ),
  };
  return (
    <div className={classes.markdown}>
      <ReactMarkdown remarkPlugins={PLUGINS} components={components} urlTransform={(url) => safeHref(url)}>
        {children}
      </ReactMarkdown>
    </div>
  );
}

function Lead({ children }: { children?: ReactNode }) {
  return <p className={classes.lead}>{children}</p>;
}
