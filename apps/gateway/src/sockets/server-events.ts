import type {
  AnswerReason,
  ConversationCounts,
  ConversationState,
  ImportProgress,
  Message,
  Notification,
  OnlinePerson,
  Ticket,
  TicketNote,
  Report,
  Viewer,
} from '@switchboard/contracts';

interface InConversation {
  readonly conversationId: string;
}

interface Answer extends InConversation {
  readonly inReplyTo: string;
}

interface MessageEvent extends InConversation {
  readonly message: Message;
}

interface TypingEvent extends InConversation {
  readonly userId: string;
  readonly userName: string;
}

interface AgentEvent extends InConversation {
  readonly agent: { readonly id: string; readonly name: string };
}

/** What the server says to clients, as API.md names and shapes it. */
export interface ServerEvents {
  'message:received': (event: MessageEvent) => void;
  'message:updated': (event: MessageEvent) => void;
  'message:read': (event: InConversation & { userId: string; upToSeq: number; readAt: string }) => void;
  'typing:user': (event: TypingEvent) => void;
  'typing:stop': (event: TypingEvent) => void;
  'ai:typing': (event: Answer) => void;
  'ai:delta': (event: Answer & { attempt: number; n: number; text: string }) => void;
  'ai:done': (event: Answer & { messageId: string | null; reason?: AnswerReason | string }) => void;
  'sync:required': (event: object) => void;
  'conversation:updated': (event: ConversationState) => void;
  'conversation:deleted': (event: ConversationState) => void;
  'conversation:unread': (event: InConversation & { unread: number }) => void;
  'conversation:agent_joined': (event: AgentEvent) => void;
  'conversation:agent_left': (event: AgentEvent) => void;
  'conversation:viewers': (event: InConversation & { viewers: readonly Viewer[] }) => void;
  'ticket:created': (event: Ticket) => void;
  'ticket:updated': (event: Ticket) => void;
  'ticket:deleted': (event: Ticket) => void;
  /** To staff only. */
  'ticket:note': (event: { ticketId: string; note: TicketNote }) => void;
  'counts:updated': (event: ConversationCounts) => void;
  notification: (event: Notification) => void;
  'report:new': (event: Report) => void;
  'report:update': (event: Report) => void;
  'floor:updated': (event: { at: string }) => void;
  'users:online': (event: readonly OnlinePerson[]) => void;
  'user:status': (event: OnlinePerson) => void;
  'import:progress': (event: ImportProgress) => void;
  'auth:expiring': (event: { expiresAt: string }) => void;
  'session:ended': (event: { reason: string }) => void;
}

export type EventName = keyof ServerEvents;
export type EventData<Name extends EventName> = Parameters<ServerEvents[Name]>[0];
