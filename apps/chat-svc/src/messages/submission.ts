import type { MessageSender, Role, SendMessage, Sentiment } from '@switchboard/contracts';
import { isStaff } from '@switchboard/contracts';
import type { Call, UserActor } from '@switchboard/platform';
import { v5 as uuid } from 'uuid';

/** A message on its way in. */
export interface Submission {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly senderType: 'customer' | 'agent';
  readonly writer: MessageSender & { readonly role: Role };
  readonly content: string;
  readonly isPrivate: boolean;
  readonly clientMessageId?: string;
  readonly replyTo?: string;
  readonly mentions?: string[];
  /** Of a customer's message. */
  readonly sentiment: Sentiment | null;
  readonly selfHarm: boolean;
}

/** A message sent under an Idempotency-Key is known by it, as it would be by a `clientMessageId`: in the same one round trip. */
const KEYS = '7c0f3a52-4b1e-4a57-9c58-0f6d2c1d9e11';

export function submissionOf(
  { conversationId, content, private: isPrivate = false, clientMessageId, replyTo, mentions }: SendMessage,
  { actor, idempotencyKey }: Call<UserActor>,
  reading: Pick<Submission, 'sentiment' | 'selfHarm'>,
): Submission {
  const { workspaceId, userId, name, role } = actor;
  const writer = { id: userId, name, role };
  const senderType = isStaff(role) ? 'agent' : 'customer';
  return {
    workspaceId,
    conversationId,
    senderType,
    writer,
    content,
    isPrivate,
    clientMessageId: clientMessageId ?? (idempotencyKey && uuid(idempotencyKey, KEYS)),
    replyTo,
    mentions: mentions?.length ? [...new Set(mentions)] : undefined,
    ...reading,
  };
}
