import type { IncomingMessage, ServerResponse } from 'node:http';

export interface ChatMessage {
  readonly role: string;
  readonly content: string;
}

/** As much of a request's body as the stand-in looks at. */
export interface RequestBody {
  readonly model?: string;
  readonly messages?: readonly ChatMessage[];
  readonly stream?: boolean;
  readonly stream_options?: { readonly include_usage?: boolean };
  readonly input?: string | readonly string[];
  readonly dimensions?: number;
  readonly encoding_format?: 'float' | 'base64';
}

/** What the stand-in was asked. */
export interface RecordedRequest {
  /** Below the base URL: `/chat/completions`. */
  readonly path: string;
  readonly body: RequestBody;
  readonly authorization?: string;
  /** The client went before the answer was whole. */
  aborted: boolean;
}

export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  const body: RequestBody = JSON.parse(text);
  return body;
}

export function sendJson(response: ServerResponse, status: number, body: object, headers: object = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
