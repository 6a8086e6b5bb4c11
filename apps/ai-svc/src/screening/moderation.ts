import { Inject, Injectable, Logger } from '@nestjs/common';
import type { RefusalCategory, Screened } from '@switchboard/contracts';
import OpenAI from 'openai';
import { OPENAI } from '../providers/openai.client.js';

const CATEGORIES: Readonly<Record<string, RefusalCategory>> = {
  harassment: 'harassment',
  'harassment/threatening': 'threat',
  hate: 'hate',
  'hate/threatening': 'hate',
  sexual: 'sexual',
  'sexual/minors': 'sexual_minors',
  violence: 'violence',
  'violence/graphic': 'violence',
  illicit: 'illicit',
  'illicit/violent': 'illicit',
};

const NOTHING: Screened = { categories: [], selfHarm: false };
const ASK_AGAIN_AFTER_MS = 10 * 60_000;

/** The model's moderation. Many compatible endpoints have none: then the rules, which chat-svc has run already, stand alone. */
@Injectable()
export class Moderation {
  private readonly logger = new Logger(Moderation.name);
  private absentUntil = 0;

  constructor(@Inject(OPENAI) private readonly client: OpenAI | null) {}

  async screen(text: string, signal: AbortSignal): Promise<Screened> {
    if (!this.client || performance.now() < this.absentUntil) return NOTHING;
    try {
      const { results } = await this.client.moderations.create({ input: text }, { signal, maxRetries: 0 });
      const flags = results[0]?.categories;
      return flags ? screenedOf(Object.entries(flags)) : NOTHING;
    } catch (error) {
      if (
        error instanceof OpenAI.NotFoundError ||
        (error instanceof OpenAI.APIError && error.status === 405)
      ) {
        this.absentUntil = performance.now() + ASK_AGAIN_AFTER_MS;
        this.logger.warn('The model’s endpoint has no moderation: the rules decide');
        return NOTHING;
      }
      throw error;
    }
  }
}

/** From the endpoint's flags to ours. Whoever writes of harming themselves is helped, not refused. */
export function screenedOf(flags: readonly (readonly [string, boolean])[]): Screened {
  const raised = flags.filter(([, flagged]) => flagged).map(([name]) => name);
  const selfHarm = raised.some((name) => name.startsWith('self-harm'));
  const categories = raised.flatMap((name) => CATEGORIES[name] ?? []);
  return { categories: selfHarm ? [] : [...new Set(categories)], selfHarm };
}
