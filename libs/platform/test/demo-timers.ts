import { Injectable, Module } from '@nestjs/common';
import { OnTimer, ServiceConfig, type Timer, platformMigrations } from '@switchboard/platform';
import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import type { ServiceDefinition } from '../src/service/definition.js';

/** A row per effect, under a policy: one too many, too few or of the wrong workspace shows. */
export class Rings1800000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rings (workspace_id uuid not null, key text not null, at timestamptz not null,
        rang_at timestamptz not null default clock_timestamp());
      alter table rings enable row level security;
      create policy workspace on rings
        using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table rings`);
  }
}

/** What a test does in the place of a handler's own work, after its effect and before the commit. */
export const meddle: { with?: (tx: EntityManager, timer: Timer) => Promise<unknown> } = {};

@Injectable()
class Bell {
  @OnTimer('ring')
  async ring(tx: EntityManager, timer: Timer): Promise<void> {
    const { workspaceId, key, at } = timer;
    await tx.query(`insert into rings (workspace_id, key, at) values ($1, $2, $3)`, [workspaceId, key, at]);
    await meddle.with?.(tx, timer);
  }
}

@Module({ providers: [Bell] })
class TimersDemoModule {}

export const timersDemo: ServiceDefinition<ServiceConfig> = {
  name: 'chat',
  module: TimersDemoModule,
  config: ServiceConfig,
  migrations: [...platformMigrations, Rings1800000000001],
};
