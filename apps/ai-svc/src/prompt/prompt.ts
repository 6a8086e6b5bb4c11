import type { Preferences } from '@switchboard/contracts';
import type { ChatMessage } from '../providers/provider.js';
import { CORE } from './core.js';

export interface PromptInput {
  readonly assistant: { readonly prompt: string; readonly temperature: number; readonly maxTokens: number };
  readonly preferences: Preferences;
  readonly passages: readonly { readonly question: string; readonly answer: string }[];
  /** The public messages before the question, oldest first. */
  readonly history: readonly { readonly senderType: string; readonly content: string }[];
  readonly question: string;
}

export interface Prompt {
  readonly messages: readonly ChatMessage[];
  readonly maxTokens: number;
  readonly temperature: number;
}

const HISTORY = 10;
const MOST_TOKENS = { concise: 150, detailed: 500 } as const;

const TONES = {
  formal: 'Tone: formal and courteous.',
  casual: 'Tone: relaxed and friendly, as among people who know each other.',
} as const;

const LENGTHS = {
  concise: 'Length: as short as the answer allows, two or three sentences at most.',
  detailed: 'Length: complete, with the steps in order where there are steps.',
} as const;

/**
 * What a model is asked. The system message holds only what we and the workspace's admins wrote; knowledge, wishes and
 * what was said come as messages of the user, so that nothing written in them speaks with our authority.
 */
export function buildPrompt({ assistant, preferences, passages, history, question }: PromptInput): Prompt {
  return {
    messages: [
      { role: 'system', content: systemText(assistant.prompt, preferences) },
      { role: 'user', content: materialText(passages, preferences.customInstructions) },
      ...history.slice(-HISTORY).map(turn),
      { role: 'user', content: question },
    ],
    maxTokens: Math.min(MOST_TOKENS[preferences.responseLength], assistant.maxTokens),
    temperature: assistant.temperature,
  };
}

function systemText(assistantPrompt: string, { tone, responseLength }: Preferences): string {
  const own = assistantPrompt.trim();
  return [
    `# Rules\n${CORE.map((rule, index) => `${index + 1}. ${rule}`).join('\n')}`,
    ...(own === '' ? [] : [`# About this company\nUnder the rules above:\n${own}`]),
    `# Style\n${TONES[tone]}\n${LENGTHS[responseLength]}`,
  ].join('\n\n');
}

function materialText(passages: PromptInput['passages'], wishes: string): string {
  const sources = passages.map(
    ({ question, answer }, index) => `[${index + 1}] ${quoted(question)}\n${quoted(answer)}`,
  );
  const knowledge = sources.length === 0 ? '(no source fits the question)' : sources.join('\n\n');
  const style = wishes.trim() === '' ? [] : [`<wishes>\n${quoted(wishes.trim())}\n</wishes>`];
  return [`<knowledge>\n${knowledge}\n</knowledge>`, ...style].join('\n\n');
}

/** So that no text can close the frame it stands in. */
function quoted(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}

/** Of a colleague's words the model sees that a person wrote them; lines of the system are nobody's turn. */
function turn({ senderType, content }: PromptInput['history'][number]): ChatMessage {
  if (senderType === 'assistant') return { role: 'assistant', content };
  if (senderType === 'agent') return { role: 'assistant', content: `(a person of the team) ${content}` };
  return { role: 'user', content };
}
