import type { ConversationMember } from '@switchboard/contracts';
import { columnsOf } from '@switchboard/platform';
import { jsonTime } from './conversation-json.js';
import { Conversation } from './conversation.entity.js';

const UNSEEN = [
  'workspaceId',
  'routedBy',
  'frustratedInRow',
  'unknownInRow',
  'lastNoteSeq',
  'answeredSeq',
  'askedAt',
  'hasTicket',
  'locked',
  'ticketVersion',
  'deletedAt',
  'commandVersion',
] as const;

/** What readers are shown of a conversation: a plain row is enough. */
export type SeenConversation = Omit<Conversation, (typeof UNSEEN)[number]>;

/** Of the row `c`. */
export const SEEN_COLUMNS = columnsOf(Conversation, 'c', { without: UNSEEN });

export type WithMembers = SeenConversation & { readonly members: ConversationMember[] };

/** `presentMember` of those in the conversation `c`, in SQL: one row for each conversation of a list. */
export const MEMBERS_JSON = `(
  select coalesce(json_agg(json_build_object(
    'userId', m.user_id, 'role', m.role, 'readSeq', m.read_seq, 'readAt', ${jsonTime('m.read_at')})), '[]')
  from members m where m.workspace_id = c.workspace_id and m.conversation_id = c.id)`;
