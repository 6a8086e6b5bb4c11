import type { Citation, Message } from '@switchboard/contracts';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../ui/markdown.js';
import { useSources } from './source-context.js';
import classes from './thread.module.css';

function useCitation(messageId: string, citation: Citation) {
  const { t } = useTranslation();
  const { open, show } = useSources();
  const expanded = open?.messageId === messageId && open.citation.n === citation.n;
  return {
    type: 'button',
    'aria-expanded': expanded,
    'aria-label': t('thread.sources.open', { n: citation.n, title: citation.title }),
    title: citation.title,
    onClick: () => show(expanded ? null : { messageId, citation }),
  } as const;
}

function InText({ messageId, citation }: { messageId: string; citation: Citation }) {
  return (
    <button className={classes.cite} {...useCitation(messageId, citation)}>
      {citation.n}
    </button>
  );
}

function Chip({ messageId, citation }: { messageId: string; citation: Citation }) {
  return (
    <button className={classes.source} {...useCitation(messageId, citation)}>
      <b aria-hidden="true">[{citation.n}]</b>
      <span>{citation.title}</span>
    </button>
  );
}

/** An answer with the numbers of its sources in the text, and the sources below. */
export function CitedText({ message: { id, content, sources } }: { message: Message }) {
  const { t } = useTranslation();
  const find = (n: number) => sources.find((source) => source.n === n);
  const inText = (n: number) => {
    const citation = find(n);
    return citation && <InText key={`cite-${n}`} messageId={id} citation={citation} />;
  };
  return (
    <>
      <Markdown citation={inText} known={(n) => find(n) !== undefined}>
        {content}
      </Markdown>
      {sources.length > 0 && (
        <div className={classes.sources} role="group" aria-label={t('thread.sources.label')}>
          {sources.map((citation) => (
            <Chip key={citation.n} messageId={id} citation={citation} />
          ))}
        </div>
      )}
    </>
  );
}
