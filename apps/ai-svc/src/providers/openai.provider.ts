import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
} from 'cockatiel';
import OpenAI from 'openai';
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import { type ModelReply, type ModelRequest, ProviderFailure } from './provider.js';
import { Stalled, stallGuard } from './stall-guard.js';

export interface ProviderLimits {
  readonly firstTokenMs: number;
  readonly stallMs: number;
  /** Of the whole answer. */
  readonly answerMs: number;
  /** So many failures in a row, and the model is left alone for `breakerMs`. */
  readonly breakerFailures: number;
  readonly breakerMs: number;
}

/** No tokenizer makes more than this of one token: what goes on longer ignores `max_tokens`. */
const MOST_CHARACTERS_PER_TOKEN = 12;

/** Any OpenAI-compatible endpoint, streaming. The SDK retries what failed before the stream began, within the first token's time. */
export class OpenAiProvider {
  readonly name = 'openai';
  private readonly breaker: CircuitBreakerPolicy;

  constructor(
    private readonly client: OpenAI,
    private readonly limits: ProviderLimits,
  ) {
    this.breaker = circuitBreaker(
      handleWhen((error) => error instanceof ProviderFailure && error.reason !== 'refused'),
      { halfOpenAfter: limits.breakerMs, breaker: new ConsecutiveBreaker(limits.breakerFailures) },
    );
  }

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
    const limit = AbortSignal.any([signal, AbortSignal.timeout(answerMs)]);
    const reply = new ReplyBuilder(request);
    const chunks = this.chunks(request, AbortSignal.any([limit, end.signal]));
    try {
      for await (const chunk of stallGuard(chunks, { firstMs: firstTokenMs, stallMs }, () => end.abort())) {
        const text = reply.add(chunk);
        if (text) onText(text);
      }
      return reply.finished(limit);
    } catch (error) {
      signal.throwIfAborted();
      throw failureOf(error, reply.begun, limit);
    }
  }

  /** One stream with the request before it, so that whatever keeps the first token away counts against its time. */
  private async *chunks(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ChatCompletionChunk> {
    const { model, messages, temperature, maxTokens } = request;
    const body = { model, messages: [...messages], temperature, max_tokens: maxTokens };
    yield* await this.client.chat.completions.create(
      { ...body, stream: true, stream_options: { include_usage: true } },
      { signal },
    );
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

  /** The SDK ends an aborted stream as if it were complete, so the limit is asked. */
  finished(limit: AbortSignal): ModelReply {
    limit.throwIfAborted();
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

function failureOf(error: unknown, midStream: boolean, limit: AbortSignal): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  const late = error instanceof Stalled || error instanceof OpenAI.APIConnectionTimeoutError || limit.aborted;
  if (late) return new ProviderFailure('timed_out', midStream, 'The model took too long', { cause: error });
  // The SDK's messages may quote the prompt: only the status is told.
  const status = error instanceof OpenAI.APIError ? `status ${error.status ?? 'none'}` : 'a broken stream';
  return new ProviderFailure('unavailable', midStream, `The model failed with ${status}`);
}
