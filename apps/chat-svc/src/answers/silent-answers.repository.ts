import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface Silent {
  readonly workspaceId: string;
  readonly conversationId: string;
}

@Injectable()
export class SilentAnswersRepository {
  /** Of all workspaces: conversations whose awaited answers gave no sign of life for `silenceMs`. */
  find(tx: EntityManager, silenceMs: number): Promise<Silent[]> {
    return tx.query<Silent[]>(
      `select workspace_id as "workspaceId", conversation_id as "conversationId"
       from silent_answers(make_interval(secs => $1::float8 / 1000))`,
      [silenceMs],
    );
  }
}
