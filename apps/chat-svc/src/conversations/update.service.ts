import { Injectable } from '@nestjs/common';
import {
  chat,
  type Conversation as ConversationDto,
  type Rate,
  isStaff,
  type UpdateConversation,
} from '@switchboard/contracts';
import { fail, type UserActor } from '@switchboard/platform';
import { mayCategorise, maySnooze, mayTag } from './access.policy.js';
import { categorise, refuse, rename, reopen, resolve, retag, snooze } from './changes.js';
import { Commands, doerOf } from './commands.js';

@Injectable()
export class UpdateService {
  constructor(private readonly commands: Commands) {}

  update(request: UpdateConversation, actor: UserActor): Promise<ConversationDto> {
    const { id, title, category, tags, status, snoozedUntil } = request;
    check(request, actor);
    const by = doerOf(actor);
    return this.commands.run(id, actor, (draft) => {
      if (title !== undefined) rename(draft, title, by);
      if (category) categorise(draft, category, by);
      if (tags) retag(draft, tags, by);
      if (snoozedUntil) snooze(draft, new Date(snoozedUntil), by);
      else if (status === 'resolved') resolve(draft, by);
      else if (status === 'active') reopen(draft, by);
    });
  }

  /** A customer says once how it went. */
  rate({ id, score, comment }: Rate, actor: UserActor): Promise<ConversationDto> {
    if (isStaff(actor.role)) fail(chat.rate, 'FORBIDDEN', 'Customers rate their conversations');
    return this.commands.run(id, actor, (draft) => {
      const { ratingScore, status } = draft.conversation;
      if (ratingScore !== null) fail(chat.rate, 'ALREADY_RATED', 'This conversation was rated already');
      if (status !== 'resolved') fail(chat.rate, 'NOT_RESOLVED', 'This conversation is still open');
      draft.change({ ratingScore: score, ratingComment: comment ?? null });
      draft.announce(chat.conversationRated, (conversation) => ({
        conversation,
        by: doerOf(actor),
        previousStatus: null,
      }));
    });
  }
}

function check({ category, tags, status, snoozedUntil }: UpdateConversation, actor: UserActor): void {
  const forbid = (message: string): never => fail(chat.updateConversation, 'FORBIDDEN', message);
  if (category && !mayCategorise(actor)) forbid('Staff choose the category');
  if (tags && !mayTag(actor)) forbid('Tags are for staff');
  if (status === 'snoozed' && !maySnooze(actor)) forbid('Staff snooze conversations');
  if ((status === 'snoozed') !== (snoozedUntil !== undefined))
    refuse('snoozedUntil', 'snoozedUntil goes with the status snoozed');
}
