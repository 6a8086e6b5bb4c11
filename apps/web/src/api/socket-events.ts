import type {
  AnswerReason,
  Answering,
  Conversation,
  ConversationCounts,
  ConversationState,
  ImportProgress,
  Joined,
  Message,
  Notification,
  Presence,
  Report,
  Role,
  SendMessage,
  Ticket,
  Unread,
} from '@switchboard/contracts';
import type { ErrorBody } from './api-error.js';

/** Every event of the socket, as API.md names and shapes them. */
export type Ack<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: ErrorBody };

export interface OnlinePerson {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly status: Presence;
}

export type ViewingMode = 'viewing' | 'replying' | 'noting';

export interface Viewer {
  readonly userId: string;
  readonly name: string;
  readonly mode: ViewingMode;
}

export interface JoinReply extends Joined {
  readonly typing: readonly { readonly userId: string; readonly userName: string }[];
  readonly answering: Answering | null;
}

interface InConversation {
  readonly conversationId: string;
}

export interface JoinRequest extends InConversation {
  readonly afterSeq?: number;
  readonly afterNoteSeq?: number;
}

type Call<Request, Data> = { readonly request: Request; readonly data: Data };

/** What the browser says, and what the acknowledgement brings. */
export interface ClientEvents {
  'conversation:join': Call<JoinRequest, JoinReply>;
  'conversation:leave': Call<InConversation, object>;
  'message:send': Call<SendMessage, Message>;
  'message:read': Call<InConversation & { readonly upToSeq: number }, Unread>;
  'typing:start': Call<InConversation & { readonly private?: boolean }, object>;
  'typing:stop': Call<InConversation & { readonly private?: boolean }, object>;
  'conversation:viewing': Call<InConversation & { readonly mode: ViewingMode }, object>;
  'ai:stop': Call<InConversation, object>;
  'presence:set': Call<{ readonly status: 'online' | 'away' }, object>;
  'auth:renew': Call<{ readonly token: string }, object>;
}

export interface MessageEvent extends InConversation {
  readonly message: Message;
}

export interface ReadEvent extends InConversation {
  readonly userId: string;
  readonly upToSeq: number;
  readonly readAt: string;
}

export interface TypingEvent extends InConversation {
  readonly userId: string;
  readonly userName: string;
}

export interface AiTyping extends InConversation {
  readonly inReplyTo: string;
}

export interface AiDelta extends AiTyping {
  readonly attempt: number;
  readonly n: number;
  readonly text: string;
}

export interface AiDone extends AiTyping {
  readonly messageId: string | null;
  readonly reason?: AnswerReason;
}

/** A conversation as it is pushed: without what differs from member to member. */
export type PushedConversation = ConversationState & Partial<Pick<Conversation, 'members' | 'unread'>>;

/** What the server pushes. */
export interface ServerEvents {
  'message:received': (event: MessageEvent) => void;
  'message:updated': (event: MessageEvent) => void;
  'message:read': (event: ReadEvent) => void;
  'typing:user': (event: TypingEvent) => void;
  'typing:stop': (event: TypingEvent) => void;
  'ai:typing': (event: AiTyping) => void;
  'ai:delta': (event: AiDelta) => void;
  'ai:done': (event: AiDone) => void;
  'sync:required': (event: object) => void;
  'conversation:updated': (event: PushedConversation) => void;
  'conversation:deleted': (event: ConversationState) => void;
  'conversation:unread': (event: InConversation & Unread) => void;
  'conversation:viewers': (event: InConversation & { readonly viewers: readonly Viewer[] }) => void;
  'counts:updated': (event: ConversationCounts) => void;
  'users:online': (event: readonly OnlinePerson[]) => void;
  'user:status': (event: OnlinePerson) => void;
  'floor:updated': (event: { readonly at: string }) => void;
  'import:progress': (event: ImportProgress) => void;
  'ticket:created': (event: Ticket) => void;
  'ticket:updated': (event: Ticket) => void;
  'report:new': (event: Report) => void;
  'report:update': (event: Report) => void;
  /** To the staff it concerns. */
  notification: (event: Notification) => void;
  'auth:expiring': (event: { readonly expiresAt: string }) => void;
  'session:ended': (event: { readonly reason: string }) => void;
}
