import { Controller } from '@nestjs/common';
import {
  chat,
  type ListMessages,
  type MarkRead,
  type Message,
  type MessagePage,
  type SendMessage,
  type Unread,
} from '@switchboard/contracts';
import { type CallOf, Handles, type WithList } from '@switchboard/platform';
import { ReadService } from './read.service.js';
import { SendService } from './send.service.js';
import { ThreadService } from './thread.service.js';

@Controller()
export class MessagesController {
  constructor(
    private readonly sending: SendService,
    private readonly thread: ThreadService,
    private readonly reading: ReadService,
  ) {}

  @Handles(chat.sendMessage)
  send(request: SendMessage, call: CallOf<typeof chat.sendMessage>): Promise<Message> {
    return this.sending.send(request, call);
  }

  @Handles(chat.listMessages)
  list(request: ListMessages, { actor }: CallOf<typeof chat.listMessages>): Promise<WithList<MessagePage>> {
    return this.thread.list(request, actor);
  }

  @Handles(chat.markRead)
  markRead(request: MarkRead, { actor }: CallOf<typeof chat.markRead>): Promise<Unread> {
    return this.reading.markRead(request, actor);
  }
}
