import type { MessageSender, Role, SendMessage, Sentiment } from '@switchboard/contracts';
import { isStaff } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';

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

export function submissionOf(
  { conversationId, content, private: isPrivate = false, clientMessageId, replyTo, mentions }: SendMessage,
  { workspaceId, userId, name, role }: UserActor,
  reading: Pick<Submission, 'sentiment' | 'selfHarm'>,
): Submission {
  const writer = { id: userId, name, role };
  const senderType = isStaff(role) ? 'agent' : 'customer';
  return { workspaceId, conversationId, senderType, writer, content, isPrivate, clientMessageId, replyTo, mentions, ...reading };
}
