import { Injectable, Module } from '@nestjs/common';
import { event } from '@switchboard/contracts';
import {
  type Ask,
  type Fact,
  OnEvent,
  OnEventInOneTrip,
  ServiceConfig,
  platformMigrations,
} from '@switchboard/platform';
import type { ServiceDefinition } from '../src/service/definition.js';
import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';

/** What the tests of facts speak about: a thing that changes. */
export class ThingChanged {
  thingId: string;
  n: number;
}

export const thing = {
  changed: event({ type: 'chat.thing.changed', version: 1, payload: ThingChanged, key: (t) => t.thingId }),
  renamed: event({ type: 'chat.thing.renamed', version: 1, payload: ThingChanged, key: (t) => t.thingId }),
} as const;

/** A row per effect: one too many or too few shows. */
export class Effects1800000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table effects (id bigint generated always as identity primary key, fact_id uuid, thing text, n int)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table effects`);
  }
}

/** What a test does in the place of a handler's own work, after its effect and before the commit. */
export const interfere: { with?: (fact: Fact<ThingChanged>) => Promise<void> | void } = {};

@Injectable()
export class ThingEffects {
  @OnEvent(thing.changed, { consumer: 'demo-effects', when: ({ n }) => n >= 0 })
  async count(tx: EntityManager, changed: ThingChanged, fact: Fact<ThingChanged>): Promise<void> {
    await tx.query(`insert into effects (fact_id, thing, n) values ($1, $2, $3)`, [
      fact.id,
      changed.thingId,
      changed.n,
    ]);
    await interfere.with?.(fact);
  }

  @OnEventInOneTrip(thing.renamed, { consumer: 'demo-renames' })
  rename(ask: Ask, { thingId, n }: ThingChanged, { id }: Fact<ThingChanged>): Promise<unknown> {
    return ask({
      text: `insert into effects (fact_id, thing, n) values ($1, $2, $3)`,
      values: [id, thingId, n],
    });
  }
}

@Module({ providers: [ThingEffects] })
class DemoModule {}

export class DemoConfig extends ServiceConfig {}

export const demo: ServiceDefinition<DemoConfig> = {
  name: 'chat',
  module: DemoModule,
  config: DemoConfig,
  migrations: [...platformMigrations, Effects1800000000000],
};
