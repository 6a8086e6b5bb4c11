import { Injectable } from '@nestjs/common';
import { type Ask, columnsOf, preparedStatement } from '@switchboard/platform';
import { Member } from '../conversations/member.entity.js';
import { SEEN_COLUMNS, type SeenConversation } from '../conversations/seen.js';
import { type NamedMessage, seenMessages } from './seen.js';

/** A stretch of a thread: behind `afterSeq`, before `beforeSeq`, or the end. */
export interface Stretch {
  readonly afterSeq?: number;
  readonly beforeSeq?: number;
  readonly limit: number;
}

export interface NoteStretch {
  /** By the public messages the notes stand behind, both included. */
  readonly from: number;
  readonly to: number;
  readonly afterNoteSeq: number;
  readonly limit: number;
}

const CONVERSATION = `select ${SEEN_COLUMNS} from conversations c
  where c.workspace_id = $1 and c.id = $2 and c.deleted_at is null`;

const MEMBERS = `select ${columnsOf(Member, 'm')} from members m where m.workspace_id = $1 and m.conversation_id = $2`;

const AFTER = seenMessages(
  'select * from messages where conversation_id = $1 and seq > $2 order by seq limit $3',
  'seq',
);

const BEFORE = seenMessages(
  'select * from messages where conversation_id = $1 and seq < $2 order by seq desc limit $3',
  'seq',
);

const NOTES = seenMessages(
  `select * from messages where conversation_id = $1 and note_seq > $2 and after_seq between $3 and $4
   order by note_seq limit $5`,
  'note_seq',
);

/** Beyond every message. */
export const END = 2_147_483_647;

@Injectable()
export class ThreadRepository {
  conversation(ask: Ask, workspaceId: string, id: string): Promise<SeenConversation[]> {
    return ask(preparedStatement(CONVERSATION, [workspaceId, id]));
  }

  members(ask: Ask, workspaceId: string, conversationId: string): Promise<Member[]> {
    return ask(preparedStatement(MEMBERS, [workspaceId, conversationId]));
  }

  /** Public messages, ascending. */
  publicMessages(
    ask: Ask,
    conversationId: string,
    { afterSeq, beforeSeq = END, limit }: Stretch,
  ): Promise<NamedMessage[]> {
    return afterSeq === undefined
      ? ask(preparedStatement(BEFORE, [conversationId, beforeSeq, limit]))
      : ask(preparedStatement(AFTER, [conversationId, afterSeq, limit]));
  }

  /** Private notes, ascending. For staff only. */
  notes(
    ask: Ask,
    conversationId: string,
    { from, to, afterNoteSeq, limit }: NoteStretch,
  ): Promise<NamedMessage[]> {
    return ask(preparedStatement(NOTES, [conversationId, afterNoteSeq, from, to, limit]));
  }
}
