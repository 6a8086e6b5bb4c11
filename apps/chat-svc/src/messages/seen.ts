import { columnsOf } from '@switchboard/platform';
import { Message } from './message.entity.js';

const UNSEEN = ['workspaceId', 'answerSeenAt'] as const;

/** What readers are shown of a message: a plain row is enough. */
export type SeenMessage = Omit<Message, (typeof UNSEEN)[number]>;

/** With the sender's name as of today: a person's or an assistant's. */
export type NamedMessage = SeenMessage & { readonly senderName: string | null };

const COLUMNS = columnsOf(Message, 'm', { without: UNSEEN });

/** A stretch of messages as readers see them, sorted. `stretch` is a query for whole rows of `messages`. */
export const seenMessages = (stretch: string, order: string): string => `
  select ${COLUMNS}, coalesce(p.name, a.name) as "senderName"
  from (${stretch}) m
  left join people p on p.workspace_id = m.workspace_id and p.user_id = m.sender_id
  left join assistants a on a.workspace_id = m.workspace_id and a.assistant_id = m.sender_id
  order by m.${order}`;
