import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { complete } from './completion.js';
import { embedding } from './embedding.js';
import { readBody, sendJson, type ChatMessage, type RecordedRequest, type RequestBody } from './exchange.js';
import type { Fault } from './fault.js';
import { moderation, type ModerationCategory } from './moderation.js';

type Answer = (messages: readonly ChatMessage[]) => string;
type Judge = (text: string) => readonly ModerationCategory[];

/** An OpenAI-compatible endpoint on loopback that answers, fails and remembers as a test tells it to. */
export class OpenAiStandIn {
  /** Everything it was asked, in order. */
  readonly requests: RecordedRequest[] = [];
  /** Between two tokens of a stream, in ms. */
  tokenMs = 0;
  /** Many compatible servers have no `/moderations`. */
  hasModerations = true;

  private answerOf: Answer = (messages) => `You said: ${messages.at(-1)?.content ?? ''}`;
  private judge: Judge = () => [];
  private faults: Fault[] = [];
  private lasting?: Fault;

  private constructor(private readonly server: Server) {
    server.on(
      'request',
      (request: IncomingMessage, response: ServerResponse) => void this.handle(request, response),
    );
  }

  static async start(): Promise<OpenAiStandIn> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new OpenAiStandIn(server);
  }

  /** For OPENAI_BASE_URL. */
  get url(): string {
    const address = this.server.address();
    if (typeof address !== 'object' || !address) throw new Error('The stand-in has stopped');
    return `http://127.0.0.1:${address.port}/v1`;
  }

  /** What completions say from now on. */
  answers(answer: string | Answer): void {
    this.answerOf = typeof answer === 'string' ? () => answer : answer;
  }

  /** What moderations find from now on. */
  flags(judge: Judge): void {
    this.judge = judge;
  }

  /** The next requests fail, one by one, in this way. */
  failsNext(...faults: Fault[]): void {
    this.faults.push(...faults);
  }

  /** Every request fails in this way, until `recovers`. */
  fails(fault: Fault): void {
    this.lasting = fault;
  }

  recovers(): void {
    this.lasting = undefined;
    this.faults = [];
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/^\/v1/, '');
    const recorded: RecordedRequest = {
      path,
      body: await readBody(request),
      authorization: request.headers.authorization,
      aborted: false,
    };
    response.on('close', () => (recorded.aborted = !response.writableFinished));
    this.requests.push(recorded);
    const fault = this.faults.shift() ?? this.lasting;
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'status') return refuse(response, fault.status, fault.retryAfter);
    await this.answer(path, recorded.body, response, fault);
  }

  private async answer(
    path: string,
    body: RequestBody,
    response: ServerResponse,
    fault?: Fault,
  ): Promise<void> {
    if (path === '/chat/completions') {
      const text = this.answerOf(body.messages ?? []);
      await complete(response, { body, text, tokenMs: this.tokenMs, fault });
    } else if (path === '/moderations' && this.hasModerations) {
      const inputs = typeof body.input === 'string' ? [body.input] : (body.input ?? []);
      sendJson(response, 200, moderation(inputs.map((text) => this.judge(text))));
    } else if (path === '/embeddings') sendJson(response, 200, embedding(body));
    else refuse(response, 404);
  }
}

function refuse(response: ServerResponse, status: number, retryAfter?: number): void {
  const error = { message: 'The stand-in was told to refuse', type: 'stand_in', param: null, code: null };
  sendJson(
    response,
    status,
    { error },
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  );
}
