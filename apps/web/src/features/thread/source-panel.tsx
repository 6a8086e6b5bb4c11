import type { Citation, Faq } from '@switchboard/contracts';
import { ActionIcon } from '@mantine/core';
import { IconExternalLink, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { safeHref } from '../../ui/links.js';
import { Markdown } from '../../ui/markdown.js';
import { FOREIGN_LINK } from '../../ui/plain-text.js';
import { Loading } from '../../ui/states.js';
import classes from './source-panel.module.css';

/** A source beside the thread, at the passage that was cited. Takes the focus, and gives it back when it closes. */
export function SourcePanel({ citation, close }: { citation: Citation; close: () => void }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    heading.current?.focus();
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, [citation.id, citation.n]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && close();
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [close]);
  const url = safeHref(citation.url);
  return (
    <aside className={classes.panel} aria-label={t('thread.sources.panel')}>
      <header className={classes.head}>
        <span className={classes.kind}>
          [{citation.n}] {t(`thread.sources.${citation.kind}`)}
        </span>
        <ActionIcon aria-label={t('thread.sources.close')} onClick={close}>
          <IconX size={18} />
        </ActionIcon>
      </header>
      <h2 ref={heading} tabIndex={-1} className={classes.title}>
        {citation.title}
      </h2>
      {citation.kind === 'faq' ? <FaqSource citation={citation} /> : <Passage text={citation.excerpt} />}
      {url && (
        <a className={classes.visit} href={url} {...FOREIGN_LINK}>
          {t('thread.sources.visit')} <IconExternalLink size={14} aria-hidden="true" />
        </a>
      )}
    </aside>
  );
}

function Passage({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <figure className={classes.passage}>
      <figcaption>{t('thread.sources.cited')}</figcaption>
      <Markdown>{text}</Markdown>
    </figure>
  );
}

function FaqSource({ citation }: { citation: Citation }) {
  const { t } = useTranslation();
  const faq = useQuery({ queryKey: keys.faq(citation.id), queryFn: () => get<Faq>(`/faqs/${citation.id}`) });
  if (faq.isPending) return <Loading lines={3} height={18} />;
  if (faq.isError) {
    return (
      <>
        <Passage text={citation.excerpt} />
        <p className={classes.gone}>{t('thread.sources.gone')}</p>
      </>
    );
  }
  const { answer } = faq.data;
  return answer.includes(citation.excerpt.trim()) ? (
    <Marked answer={answer} excerpt={citation.excerpt.trim()} />
  ) : (
    <>
      <Passage text={citation.excerpt} />
      <Markdown>{answer}</Markdown>
    </>
  );
}

/** The whole article with the cited passage set off, scrolled to. */
function Marked({ answer, excerpt }: { answer: string; excerpt: string }) {
  const at = answer.indexOf(excerpt);
  const before = answer.slice(0, at).trim();
  const after = answer.slice(at + excerpt.length).trim();
  const passage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In new browsers it answers with a promise, which is no way to clean up.
    void passage.current?.scrollIntoView({ block: 'nearest' });
  }, [excerpt]);
  return (
    <div className={classes.article}>
      {before && <Markdown>{before}</Markdown>}
      <div ref={passage}>
        <Passage text={excerpt} />
      </div>
      {after && <Markdown>{after}</Markdown>}
    </div>
  );
}
