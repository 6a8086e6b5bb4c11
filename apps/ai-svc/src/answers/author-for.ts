import type OpenAI from 'openai';
import type { AiConfig } from '../config.js';
import { OpenAiProvider } from '../providers/openai.provider.js';
import type { AnswerAuthor } from './answer-task.js';
import { ModelAuthor } from './model-author.js';
import { OfflineAuthor } from './offline-author.js';

/** The model where one is configured; else the offline rules. */
export function authorFor(client: OpenAI | null, config: AiConfig): AnswerAuthor {
  if (client === null) return new OfflineAuthor(config.offlineWordMs);
  const limits = {
    firstTokenMs: config.aiFirstTokenMs,
    stallMs: config.aiStallMs,
    answerMs: config.aiAnswerMs,
    breakerFailures: config.aiBreakerFailures,
    breakerMs: config.aiBreakerMs,
  };
  return new ModelAuthor(new OpenAiProvider(client, limits), config.openaiModel);
}
