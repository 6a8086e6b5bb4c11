import { Controller } from '@nestjs/common';
import { type BulkBody, type BulkDone, type BulkResults, chat, type UndoBulk } from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { BulkService } from './bulk.service.js';
import { UndoService } from './undo.service.js';

@Controller()
export class BulkController {
  constructor(
    private readonly bulk: BulkService,
    private readonly undos: UndoService,
  ) {}

  @Handles(chat.bulk)
  run(request: BulkBody, { actor }: CallOf<typeof chat.bulk>): Promise<BulkDone> {
    return this.bulk.run(request, actor);
  }

  @Handles(chat.undoBulk)
  undo({ undoToken }: UndoBulk, { actor }: CallOf<typeof chat.undoBulk>): Promise<BulkResults> {
    return this.undos.undo(undoToken, actor);
  }
}
