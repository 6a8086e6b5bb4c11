import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { sendJson, type RequestBody } from './exchange.js';
import type { Fault } from './fault.js';

export interface Completion {
  readonly body: RequestBody;
  readonly text: string;
  /** Between two tokens of a stream. */
  readonly tokenMs: number;
  readonly fault?: Fault;
}

/** Answers as `/v1/chat/completions` does, whole or token by token. */
export async function complete(
  response: ServerResponse,
  { body, text, tokenMs, fault }: Completion,
): Promise<void> {
  const head = { id: 'chatcmpl-stand-in', created: 1_700_000_000, model: body.model ?? 'stand-in' };
  const usage = usageOf(body, text);
  const send = (choices: object[], more: object = {}): boolean =>
    response.write(
      `data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', choices, ...more })}\n\n`,
    );
  const delta = (content: string): boolean => send([{ index: 0, delta: { content }, finish_reason: null }]);
  if (!body.stream) {
    if (fault) return spoil(response, fault, delta);
    const message = { role: 'assistant', content: text, refusal: null };
    const choices = [{ index: 0, message, logprobs: null, finish_reason: 'stop' }];
    sendJson(response, 200, { ...head, object: 'chat.completion', choices, usage });
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  send([{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }]);
  const tokens = text.match(/\S+\s*/g) ?? [];
  const whole = fault ? tokens.slice(0, Math.ceil(tokens.length / 2)) : tokens;
  for (const token of whole) {
    if (response.destroyed) return;
    delta(token);
    await sleep(tokenMs);
  }
  if (fault) return spoil(response, fault, delta);
  send([{ index: 0, delta: {}, finish_reason: 'stop' }]);
  if (body.stream_options?.include_usage) send([], { usage });
  response.end('data: [DONE]\n\n');
}

async function spoil(
  response: ServerResponse,
  fault: Fault,
  delta: (content: string) => boolean,
): Promise<void> {
  if (fault.kind === 'cut') response.destroy();
  if (fault.kind === 'malformed')
    response.end('data: {"choices":[{"delta":{"content":"oh\n\ndata: <html>\n\n');
  while (fault.kind === 'endless' && !response.destroyed) {
    delta('and on ');
    await sleep(1);
  }
}

function usageOf({ messages = [] }: RequestBody, text: string): object {
  const asked = messages.reduce((sum, { content }) => sum + Math.ceil(content.length / 4), 0);
  const answered = Math.ceil(text.length / 4);
  return { prompt_tokens: asked, completion_tokens: answered, total_tokens: asked + answered };
}
