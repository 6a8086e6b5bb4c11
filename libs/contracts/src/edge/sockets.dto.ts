import { type Presence, type Role, PRESENCES, ROLES } from '../auth/auth.words.js';
import { Answering } from '../ai/ai.dto.js';
import { Joined } from '../chat/conversation.dto.js';
import { Flag, Id, ListOf, Nested, OneOf, Plain, Text } from '../fields.js';

/** What clients and gateways tell each other over Socket.io, beyond the shapes of the services. See API.md. */
export class InConversation {
  @Id() conversationId: string;
}

export class Typing extends InConversation {
  /** Over a note: told to staff only. */
  @Flag({ optional: true }) private?: boolean;
}

export const VIEWING_MODES = ['viewing', 'replying', 'noting'] as const;
export type ViewingMode = (typeof VIEWING_MODES)[number];

export class Viewing extends InConversation {
  @OneOf(VIEWING_MODES) mode: ViewingMode;
}

export class Viewer {
  @Id() userId: string;
  @Plain() name: string;
  @OneOf(VIEWING_MODES) mode: ViewingMode;
}

export class SetPresence {
  @OneOf(['online', 'away']) status: 'online' | 'away';
}

export class RenewToken {
  @Text({ max: 4_000, raw: true }) token: string;
}

export class OnlinePerson {
  @Id() userId: string;
  @Plain() name: string;
  @OneOf(ROLES) role: Role;
  @OneOf(PRESENCES) status: Presence;
}

export class TypingPerson {
  @Id() userId: string;
  @Plain() userName: string;
}

/** What a client needs to show a conversation and to follow it from there. */
export class JoinedRoom extends Joined {
  @ListOf(() => TypingPerson) typing: TypingPerson[];
  @Nested(() => Answering, { nullable: true }) answering: Answering | null;
}
