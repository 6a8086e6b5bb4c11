import { Injectable } from '@nestjs/common';
import { chat, type Message as MessageDto, type SendMessage } from '@switchboard/contracts';
import { type Call, fail, type UserActor } from '@switchboard/platform';
import { mayWriteNotes } from '../conversations/access.policy.js';
import { PeopleService } from '../people/people.service.js';
import { refuseMentions } from './refuse-mentions.js';
import { presentFor } from './message.presenter.js';
import { ModerationService } from '../moderation/moderation.service.js';
import { SendFast } from './send-fast.js';
import { SendLocked } from './send-locked.js';
import { submissionOf } from './submission.js';

const STAFF = { refused: [], selfHarm: false, sentiment: null };

@Injectable()
export class SendService {
  constructor(
    private readonly people: PeopleService,
    private readonly moderation: ModerationService,
    private readonly fast: SendFast,
    private readonly locked: SendLocked,
  ) {}

  /** Stored and in order once this answers. A key that was used before answers with its message, whatever else holds now. */
  async send(request: SendMessage, call: Call<UserActor>): Promise<MessageDto> {
    const { actor } = call;
    if (request.private && !mayWriteNotes(actor)) fail(chat.sendMessage, 'FORBIDDEN', 'Notes are for staff');
    if (request.mentions?.length && !request.private) refuseMentions('mentions go with notes');
    await this.people.meet(actor);
    // Only what customers write in public is screened.
    const reading = actor.role === 'customer' ? await this.moderation.read(request.content, call) : STAFF;
    const submission = submissionOf(request, call, reading);
    if (reading.refused.length > 0) {
      const known = await this.locked.refuse(submission, reading.refused);
      return known ? presentFor(actor, known) : refuse(reading.refused);
    }
    const quiet = !submission.isPrivate && !reading.selfHarm && reading.sentiment !== 'frustrated';
    const sent = (quiet && (await this.fast.send(submission))) || (await this.locked.send(submission));
    return presentFor(actor, sent);
  }
}

function refuse(categories: string[]): never {
  return fail(chat.sendMessage, 'MESSAGE_REFUSED', 'This message can not be sent', { data: { categories } });
}
