import { headers, type Msg, type MsgHdrs } from '@nats-io/transport-node';
import { JsonText, WithList } from './json-text.js';
import type { ReplyEnvelope } from './wire.js';

/** Where in the payload a response's list stands, in bytes: `from-to`. For who hands it on; others read it all. */
const LIST_AT = 'List-At';

export function writeReply(envelope: ReplyEnvelope): { payload: Buffer; headers?: MsgHdrs } {
  if (!('response' in envelope) || !(envelope.response instanceof WithList)) {
    return { payload: Buffer.from(JSON.stringify(envelope)) };
  }
  const { response, ...around } = envelope;
  const { key, list, json } = response;
  const from = Buffer.byteLength(`{"response":{${JSON.stringify(key)}:`);
  const at = headers();
  at.set(LIST_AT, `${from}-${from + Buffer.byteLength(list.text)}`);
  return { payload: Buffer.from(json.within('response', around).text), headers: at };
}

/** The reply with the list apart; in the reply it is null then. Without one when the callee made no text of it. */
export function readListReply<Response>(message: Msg): { reply: ReplyEnvelope<Response>; list?: JsonText } {
  const at = message.headers?.get(LIST_AT);
  if (!at) return { reply: message.json<ReplyEnvelope<Response>>() };
  const [from, to] = at.split('-').map(Number);
  const { buffer, byteOffset, byteLength } = message.data;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  const reply: ReplyEnvelope<Response> = JSON.parse(
    `${bytes.toString('utf8', 0, from)}null${bytes.toString('utf8', to)}`,
  );
  return { reply, list: new JsonText(bytes.toString('utf8', from, to)) };
}
