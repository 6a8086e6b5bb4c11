import type OpenAI from 'openai';
import type { AiConfig } from '../config.js';
import { OpenAiProvider } from '../providers/openai.provider.js';
import type { AnswerAuthor } from './answer-task.js';
import { ModelAuthor } from './model-author.js';
import { OfflineAuthor } from './offline-author.js';

/** The model where one is configured; else the offline rules. */
export function authorFor(client: OpenAI | null, config: AiConfig): AnswerAuthor {
  if (client === null) return new OfflineAuthor(config.offlineWordMs);
  const { aiFirstTokenMs: firstTokenMs, aiStallMs: stallMs, aiAnswerMs: answerMs, openaiModel } = config;
  return new ModelAuthor(new OpenAiProvider(client, { firstTokenMs, stallMs, answerMs }), openaiModel);
}
