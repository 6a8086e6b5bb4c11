import { Flag, Id, Nested } from '../fields.js';
import { AssignedBecause } from '../shared/shared.dto.js';
import { ConversationFact } from './chat.facts.js';
import { OfConversation } from './commands.dto.js';

/** Work given out by itself, or taken back: moves it, if it still is where the decision saw it. */
export class AutoAssign extends OfConversation {
  /** A decision that is made known twice is carried out once. */
  @Id() decisionId: string;
  /** Whose it is. Null: nobody's, and the customer waits. */
  @Id({ nullable: true }) from: string | null;
  /** Whose it becomes. Null: it goes back into the queue. */
  @Id({ nullable: true }) to: string | null;
  @Nested(() => AssignedBecause) because: AssignedBecause;
}

/** Not `done`: the conversation had moved on, and is as somebody else left it. */
export class AutoAssigned {
  @Flag() done: boolean;
  @Nested(() => ConversationFact) conversation: ConversationFact;
}
