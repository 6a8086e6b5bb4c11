import { Controller } from '@nestjs/common';
import {
  chat,
  type FindForTicket,
  type OpenForTicket,
  type TicketConversation,
} from '@switchboard/contracts';
import { Handles } from '@switchboard/platform';
import { ForTicketsService } from './for-tickets.service.js';

@Controller()
export class ForTicketsController {
  constructor(private readonly conversations: ForTicketsService) {}

  @Handles(chat.findForTicket)
  find(request: FindForTicket): Promise<TicketConversation> {
    return this.conversations.find(request);
  }

  @Handles(chat.openForTicket)
  open(request: OpenForTicket): Promise<TicketConversation> {
    return this.conversations.open(request);
  }
}
