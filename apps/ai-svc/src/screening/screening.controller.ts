import { Controller } from '@nestjs/common';
import { type Screen, type Screened, ai } from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { Moderation } from './moderation.js';

@Controller()
export class ScreeningController {
  constructor(private readonly moderation: Moderation) {}

  @Handles(ai.screen)
  screen(request: Screen, call: CallOf<typeof ai.screen>): Promise<Screened> {
    return this.moderation.screen(request.text, call.signal);
  }
}
