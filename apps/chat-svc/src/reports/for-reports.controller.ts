import { Controller } from '@nestjs/common';
import { chat, type ReportedConversation, type ReportTarget } from '@switchboard/contracts';
import { Handles } from '@switchboard/platform';
import { ForReportsService } from './for-reports.service.js';

@Controller()
export class ForReportsController {
  constructor(private readonly conversations: ForReportsService) {}

  @Handles(chat.findForReport)
  find(request: ReportTarget): Promise<ReportedConversation> {
    return this.conversations.find(request);
  }
}
