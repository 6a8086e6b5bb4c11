import { LOCKED_CORE } from './locked-core.js';
import type { NumberedSource, Prompt, PromptMessage, PromptParts, Style, Turn } from './prompt.types.js';

/** How many earlier messages an answer is written from. */
const REMEMBERED = 10;
const TOKENS = { concise: 150, detailed: 500 } as const;
const DEFAULT_TEMPERATURE = 0.7;

const TONES = {
  formal: 'Write formally and politely, without contractions or slang.',
  casual: 'Write in a relaxed, friendly way, as to an acquaintance; contractions are fine.',
} as const;
const LENGTHS = {
  concise: 'Answer in one to three short sentences.',
  detailed: 'Answer completely, with the steps in order; use a short list where it helps.',
} as const;
/** Our own marks: in anybody else's text they are made harmless, so that nobody can close a block and speak as us. */
const MARKS = /<(\/?)(knowledge|source|wishes|customer|agent)\b/gi;

/**
 * Everything a model is told for one answer. Only the locked core, the admins' prompt and our own sentences about style have the system
 * role; knowledge, wishes and messages are user text, fenced by marks. Adjacent texts of one role are joined, since some endpoints
 * insist on turns.
 */
export function buildPrompt({ assistant, style, sources, history, message }: PromptParts): Prompt {
  const spoken: PromptMessage[] = [
    { role: 'user', content: knowledgeBlock(sources) },
    ...wishes(style),
    ...history.slice(-REMEMBERED).map(turnMessage),
    { role: 'user', content: fenced('customer', message) },
  ];
  return {
    messages: [{ role: 'system', content: systemText(assistant, style) }, ...joined(spoken)],
    maxTokens: Math.min(TOKENS[style.responseLength], assistant.maxTokens),
    temperature: assistant.temperature ?? DEFAULT_TEMPERATURE,
  };
}

function systemText(assistant: PromptParts['assistant'], style: Style): string {
  const own = assistant.prompt.trim();
  return [
    LOCKED_CORE,
    `You are "${assistant.name}", the AI assistant of this business.`,
    ...(own === '' ? [] : [`From the business, within the fixed rules:\n${own}`]),
    `Style: ${TONES[style.tone]} ${LENGTHS[style.responseLength]} Answer in the customer's language.`,
  ].join('\n\n');
}

function knowledgeBlock(sources: readonly NumberedSource[]): string {
  if (sources.length === 0) return '<knowledge>\nNo source answers this question.\n</knowledge>';
  const blocks = sources.map(({ n, title, text, url }) => {
    const link = url ? `\nLink: ${harmless(url)}` : '';
    return `<source number="${n}">\n${harmless(title)}\n${harmless(text)}${link}\n</source>`;
  });
  return `<knowledge>\n${blocks.join('\n')}\n</knowledge>`;
}

function wishes({ customInstructions }: Style): PromptMessage[] {
  const text = customInstructions?.trim() ?? '';
  return text === '' ? [] : [{ role: 'user', content: fenced('wishes', text) }];
}

function turnMessage({ from, text }: Turn): PromptMessage {
  if (from === 'customer') return { role: 'user', content: fenced('customer', text) };
  return { role: 'assistant', content: from === 'agent' ? fenced('agent', text) : text };
}

function fenced(mark: 'wishes' | 'customer' | 'agent', text: string): string {
  return `<${mark}>\n${harmless(text)}\n</${mark}>`;
}

function harmless(text: string): string {
  return text.replace(MARKS, '‹$1$2');
}

function joined(messages: readonly PromptMessage[]): PromptMessage[] {
  const result: PromptMessage[] = [];
  for (const message of messages) {
    const last = result.at(-1);
    if (last?.role !== message.role) result.push(message);
    else result[result.length - 1] = { role: last.role, content: `${last.content}\n\n${message.content}` };
  }
  return result;
}
