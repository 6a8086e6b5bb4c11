import { Controller } from '@nestjs/common';
import {
  type ById,
  type Empty,
  type Faq,
  type FaqBody,
  type FaqById,
  type FaqPage,
  type FaqQuery,
  type FaqVersionList,
  type UpdateFaq,
  ai,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { FaqsService } from './faqs.service.js';

@Controller()
export class FaqsController {
  constructor(private readonly faqs: FaqsService) {}

  @Handles(ai.listFaqs)
  list(request: FaqQuery, call: CallOf<typeof ai.listFaqs>): Promise<FaqPage> {
    return this.faqs.list(request, call);
  }

  @Handles(ai.getFaq)
  get(request: FaqById, call: CallOf<typeof ai.getFaq>): Promise<Faq> {
    return this.faqs.get(request, call);
  }

  @Handles(ai.createFaq)
  create(request: FaqBody, call: CallOf<typeof ai.createFaq>): Promise<Faq> {
    return this.faqs.create(request, call);
  }

  @Handles(ai.updateFaq)
  update(request: UpdateFaq, call: CallOf<typeof ai.updateFaq>): Promise<Faq> {
    return this.faqs.update(request, call);
  }

  @Handles(ai.deleteFaq)
  remove(request: ById, call: CallOf<typeof ai.deleteFaq>): Promise<Empty> {
    return this.faqs.remove(request.id, call);
  }

  @Handles(ai.listFaqVersions)
  versions(request: ById, call: CallOf<typeof ai.listFaqVersions>): Promise<FaqVersionList> {
    return this.faqs.versions(request.id, call);
  }
}
