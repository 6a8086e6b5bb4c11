import OpenAI from 'openai';
import { ModelAuthor } from '../dist/answers/model-author.js';
import { OpenAiProvider } from '../dist/providers/openai.provider.js';

const LIMITS = {
  firstTokenMs: 15_000,
  stallMs: 10_000,
  answerMs: 60_000,
  breakerFailures: 5,
  breakerMs: 10_000,
};
const ASSISTANT = { name: 'Assistant', prompt: '', maxTokens: 500, temperature: 0, model: null };

/** Answers by the model of OPENAI_BASE_URL and OPENAI_API_KEY, as ai-svc writes them; null when none is configured. */
export function configuredModel({
  OPENAI_BASE_URL: baseURL,
  OPENAI_API_KEY: apiKey,
  OPENAI_MODEL: model = 'gpt-4o-mini',
}) {
  if (!baseURL && !apiKey) return null;
  const client = new OpenAI({ apiKey: apiKey ?? 'none', baseURL, maxRetries: 2, logLevel: 'off' });
  const author = new ModelAuthor(new OpenAiProvider(client, LIMITS), model);
  return async (text, history, ranked) => {
    const task = {
      question: { content: text },
      ...{ history, passages: ranked, assistant: ASSISTANT },
      preferences: { tone: 'formal', responseLength: 'concise', customInstructions: '' },
    };
    const draft = await author.write(task, () => {}, AbortSignal.timeout(LIMITS.answerMs));
    return { cited: draft.sources.map(({ id }) => id), unknown: draft.unknown, content: draft.content };
  };
}
