import type { Agent } from '@switchboard/contracts';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { completed, matching, mentionAt, mentionedIn } from './mentions.js';

const NOBODY: readonly Agent[] = [];
const SHOWN = 6;

interface MentionsOptions {
  /** Notes only: customers are never shown who was named. */
  readonly on: boolean;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly me: string;
}

/** Naming colleagues in a note: `@`, some letters, Enter. */
export function useMentions({ on, text, setText, field, me }: MentionsOptions) {
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [refused, setRefused] = useState<number | null>(null);
  const placeAt = useRef<number | null>(null);
  const { data: agents = NOBODY } = useQuery({
    queryKey: keys.agents,
    queryFn: () => get<Agent[]>('/agents'),
    enabled: on,
    staleTime: 60_000,
  });
  const draft = on ? mentionAt(text, caret) : null;
  const others = agents.filter(({ id }) => id !== me);
  const found = draft && draft.start !== refused ? matching(others, draft.query).slice(0, SHOWN) : [];
  const chosen = found[Math.min(at, found.length - 1)];

  // Once the new text is in the field.
  useLayoutEffect(() => {
    if (placeAt.current === null) return;
    field.current?.setSelectionRange(placeAt.current, placeAt.current);
    placeAt.current = null;
  });

  const pick = (agent: Agent) => {
    if (!draft) return;
    const next = completed(text, draft, agent.name);
    placeAt.current = next.caret;
    setCaret(next.caret);
    setAt(0);
    setText(next.text);
    field.current?.focus();
  };

  /** Whether the key was for the list of names. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!chosen || event.nativeEvent.isComposing) return false;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(chosen);
    else if (event.key === 'Escape') setRefused(draft?.start ?? null);
    else return false;
    event.preventDefault();
    return true;
  };
  return {
    found,
    chosen,
    pick,
    onKeyDown,
    onCaret: setCaret,
    mentionedIn: (content: string) => (on ? mentionedIn(content, others) : []),
  };
}
