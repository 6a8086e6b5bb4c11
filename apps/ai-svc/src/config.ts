import { IntSetting, ServiceConfig, TextSetting, UrlSetting } from '@switchboard/platform';

export class AiConfig extends ServiceConfig {
  /** Without a key and a base URL the offline provider answers. Local endpoints often need no key. */
  @TextSetting({ optional: true }) openaiApiKey?: string;
  @UrlSetting({ optional: true, protocols: ['http', 'https'] }) openaiBaseUrl?: string;
  @TextSetting() openaiModel = 'gpt-4o-mini';
  /** `{"model": {"promptPer1K": 0.002, "completionPer1K": 0.002}}`, in USD. */
  @TextSetting() aiPrices = '{"gpt-4o-mini": {"promptPer1K": 0.00015, "completionPer1K": 0.0006}}';
  /** How long the model may take until its first token, and between two. */
  @IntSetting({ min: 100 }) aiFirstTokenMs = 15_000;
  @IntSetting({ min: 100 }) aiStallMs = 10_000;
  /** How long a whole answer may take. */
  @IntSetting({ min: 1_000 }) aiAnswerMs = 90_000;
  @IntSetting({ max: 10 }) aiRetries = 2;
  /** So many failures in a row, and the model is left alone for so long. */
  @IntSetting({ min: 1 }) aiBreakerFailures = 5;
  @IntSetting({ min: 1 }) aiBreakerMs = 10_000;
  /** Answers written at once by this replica, and at most for one workspace over all replicas. */
  @IntSetting({ min: 1, max: 500 }) answerSlots = 16;
  @IntSetting({ min: 1, max: 500 }) answersPerWorkspace = 8;
  /** The offline provider's pace, in ms per word. */
  @IntSetting({ max: 1_000 }) offlineWordMs = 15;
}
