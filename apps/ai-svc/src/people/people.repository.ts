import { Injectable } from '@nestjs/common';
import type { Preferences } from '@switchboard/contracts';
import { type Ask, preparedStatement } from '@switchboard/platform';
import { PersonEntity } from './person.entity.js';

const UPSERT = `
  insert into people(workspace_id, user_id, tone, response_length, custom_instructions, version) values ($1, $2, $3, $4, $5, $6)
  on conflict (workspace_id, user_id) do update
    set tone = excluded.tone, response_length = excluded.response_length,
        custom_instructions = excluded.custom_instructions, version = excluded.version
    where people.version < excluded.version`;

const FORGET = `delete from people where workspace_id = $1 and user_id = $2`;

const PREFERENCES = `
  select tone, response_length as "responseLength", custom_instructions as "customInstructions" from people
  where workspace_id = $1 and user_id = $2`;

@Injectable()
export class PeopleRepository {
  async preferences(ask: Ask, workspaceId: string, userId: string): Promise<Preferences | undefined> {
    const [preferences] = await ask<Preferences>(preparedStatement(PREFERENCES, [workspaceId, userId]));
    return preferences;
  }

  /** An older version changes nothing: facts may come late. */
  keep(ask: Ask, person: PersonEntity): Promise<unknown> {
    const { workspaceId, userId, tone, responseLength, customInstructions, version } = person;
    const values = [workspaceId, userId, tone, responseLength, customInstructions, version];
    return ask(preparedStatement(UPSERT, values));
  }

  forget(ask: Ask, workspaceId: string, userId: string): Promise<unknown> {
    return ask(preparedStatement(FORGET, [workspaceId, userId]));
  }
}
