import OpenAI from 'openai';
import type { AiConfig } from '../config.js';

export const OPENAI = Symbol('OPENAI');

/** Null: no endpoint is configured, and the offline provider answers. */
export function openAiClient(config: AiConfig): OpenAI | null {
  const { openaiApiKey, openaiBaseUrl, aiRetries, aiFirstTokenMs } = config;
  if (!openaiApiKey && !openaiBaseUrl) return null;
  return new OpenAI({
    // The SDK insists on a key; local endpoints don't.
    apiKey: openaiApiKey ?? 'none',
    baseURL: openaiBaseUrl,
    maxRetries: aiRetries,
    timeout: aiFirstTokenMs,
    logLevel: 'off',
  });
}
