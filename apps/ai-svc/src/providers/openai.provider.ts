import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import OpenAI from 'openai';
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import { type ModelReply, type ModelRequest, ProviderFailure } from './provider.js';
import { Stalled, stallGuard } from './stall-guard.js';

export interface StreamLimits {
  readonly firstTokenMs: number;
  readonly stallMs: number;
  /** Of the whole answer. */
  readonly answerMs: number;
}

const FAILURES_TO_OPEN = 5;
const HALF_OPEN_AFTER_MS = 10_000;
/** No tokenizer makes more than this of one token: what goes on longer ignores `max_tokens`. */
const MOST_CHARACTERS_PER_TOKEN = 12;

/** Any OpenAI-compatible endpoint, streaming. The SDK retries what failed before the first token. */
export class OpenAiProvider {
  readonly name = 'openai';
  private readonly breaker = circuitBreaker(
    handleWhen((error) => error instanceof ProviderFailure && error.reason !== 'refused'),
    { halfOpenAfter: HALF_OPEN_AFTER_MS, breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN) },
  );

  constructor(
    private readonly client: OpenAI,
    private readonly limits: StreamLimits,
  ) {}

  /**
   * Calls `onText` with each piece as it comes. An abort of `signal` ends the model's work at once and rejects.
   * @throws ProviderFailure
   */
  async write(
    request: ModelRequest,
    onText: (text: string) => void,
    signal: AbortSignal,
  ): Promise<ModelReply> {
    try {
      return await this.breaker.execute(() => this.stream(request, onText, signal));
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error;
      throw new ProviderFailure('unavailable', false, 'The model failed too often just now', {
        cause: error,
      });
    }
  }

  private async stream(
    request: ModelRequest,
    onText: (text: string) => void,
    signal: AbortSignal,
  ): Promise<ModelReply> {
    const { firstTokenMs, stallMs, answerMs } = this.limits;
    const end = new AbortController();
    const whole = AbortSignal.any([signal, end.signal, AbortSignal.timeout(answerMs)]);
    const reply = new ReplyBuilder(request);
    try {
      const stream = await this.client.chat.completions.create(
        {
          model: request.model,
          messages: [...request.messages],
          temperature: request.temperature,
          max_tokens: request.maxTokens,
          stream: true,
          stream_options: { include_usage: true },
        },
        { signal: whole },
      );
      for await (const chunk of stallGuard(stream, { firstMs: firstTokenMs, stallMs }, () => end.abort())) {
        const text = reply.add(chunk);
        if (text) onText(text);
      }
      return reply.finished(whole);
    } catch (error) {
      signal.throwIfAborted();
      throw failureOf(error, reply.begun, whole);
    }
  }
}

/** Puts a reply together from its chunks, and refuses one that is not whole. */
class ReplyBuilder {
  private text = '';
  private model: string;
  private finish: string | null = null;
  private usage: ModelReply['usage'] | null = null;

  constructor(private readonly request: ModelRequest) {
    this.model = request.model;
  }

  get begun(): boolean {
    return this.text !== '';
  }

  /** The chunk's text. */
  add(chunk: ChatCompletionChunk): string {
    const choice = chunk.choices?.[0];
    const text = choice?.delta?.content ?? '';
    this.text += text;
    this.finish = choice?.finish_reason ?? this.finish;
    if (chunk.model) this.model = chunk.model;
    if (chunk.usage) {
      this.usage = {
        promptTokens: chunk.usage.prompt_tokens,
        completionTokens: chunk.usage.completion_tokens,
      };
    }
    if (this.text.length > this.request.maxTokens * MOST_CHARACTERS_PER_TOKEN) {
      throw new ProviderFailure('unavailable', true, 'The model did not stop where it was told to');
    }
    return text;
  }

  finished(whole: AbortSignal): ModelReply {
    whole.throwIfAborted();
    if (this.finish === 'content_filter') {
      throw new ProviderFailure('refused', this.begun, 'The model’s filter stopped the answer');
    }
    if (this.finish === null || this.text.trim() === '') {
      throw new ProviderFailure('unavailable', this.begun, 'The stream ended before the answer did');
    }
    return { text: this.text, model: this.model, usage: this.usage ?? this.estimated() };
  }

  /** For endpoints that tell no usage: four characters make a token, more or less. */
  private estimated(): ModelReply['usage'] {
    const prompt = this.request.messages.reduce((length, { content }) => length + content.length, 0);
    return { promptTokens: Math.ceil(prompt / 4), completionTokens: Math.ceil(this.text.length / 4) };
  }
}

function failureOf(error: unknown, midStream: boolean, whole: AbortSignal): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  const late = error instanceof Stalled || error instanceof OpenAI.APIConnectionTimeoutError || whole.aborted;
  if (late) return new ProviderFailure('timed_out', midStream, 'The model took too long', { cause: error });
  // The SDK's messages may quote the prompt: only the status is told.
  const status = error instanceof OpenAI.APIError ? `status ${error.status ?? 'none'}` : 'a broken stream';
  return new ProviderFailure('unavailable', midStream, `The model failed with ${status}`);
}
