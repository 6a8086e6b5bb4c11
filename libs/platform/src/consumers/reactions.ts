import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import type { Ask } from '../database/pipeline.js';
import { askIn } from '../database/prepared.js';
import type { Fact } from '../facts/fact.js';
import { traced } from '../observability/trace.js';
import { type Delivery, InboxRepository, isInInbox } from './inbox.repository.js';
import { reactionsOf } from './on-event.js';

interface Handler {
  readonly concerns: (fact: Fact) => boolean;
  readonly inOneTrip: boolean;
  readonly run: (by: EntityManager | Ask, payload: object, fact: Fact) => Promise<unknown>;
}

interface Bound {
  readonly types: string[];
  readonly handlers: Handler[];
}

/** Undoes the effect of a fact that comes again. */
class HandledBefore extends Error {}

/** Every `@OnEvent` of the service, by consumer. */
@Injectable()
export class Reactions {
  private known?: Map<string, Bound>;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly database: Database,
    private readonly inbox: InboxRepository,
  ) {}

  /** Names of consumers, with the types of contracts each reacts to. */
  get consumers(): { name: string; types: readonly string[] }[] {
    return [...this.all].map(([name, { types }]) => ({ name, types }));
  }

  concerns(consumer: string, fact: Fact): boolean {
    return this.handlersOf(consumer, fact).length > 0;
  }

  /** The effect of a fact and the row that remembers it, in one transaction; nothing when it was handled before. */
  async apply(delivery: Delivery, fact: Fact, also?: (tx: EntityManager) => Promise<unknown>): Promise<void> {
    const handlers = this.handlersOf(delivery.consumer, fact);
    const name = `${delivery.consumer} ${fact.type}`;
    const effect = async (tx: EntityManager): Promise<void> => {
      for (const { run, inOneTrip } of handlers) await run(inOneTrip ? askIn(tx) : tx, fact.data, fact);
    };
    const { id: requestId, traceparent, workspaceid } = fact;
    await traced({ name, kind: 'consumer', requestId, traceparent }, async () => {
      if (!delivery.again && !also && (await this.applyAsNew(delivery, fact, handlers, effect))) return;
      await this.database.inWorkspace(workspaceid, async (tx) => {
        if (await this.inbox.remember(tx, delivery)) await effect(tx);
        await also?.(tx);
      });
    });
  }

  /** Nearly every fact comes once, so the effect is sent with the inbox row. False: it had come before, and nothing is done. */
  private async applyAsNew(
    delivery: Delivery,
    fact: Fact,
    handlers: readonly Handler[],
    effect: (tx: EntityManager) => Promise<void>,
  ): Promise<boolean> {
    try {
      if (handlers.every(({ inOneTrip }) => inOneTrip)) {
        const asked = (ask: Ask): Promise<unknown>[] => handlers.map(({ run }) => run(ask, fact.data, fact));
        await this.database.inOneTrip(fact.workspaceid, (ask) =>
          Promise.all([this.inbox.rememberNew(ask, delivery), ...asked(ask)]),
        );
      } else
        await this.database.inWorkspace(fact.workspaceid, (tx) => this.effectOfNew(tx, delivery, effect));
      return true;
    } catch (error) {
      if (error instanceof HandledBefore || isInInbox(error)) return false;
      throw error;
    }
  }

  private async effectOfNew(
    tx: EntityManager,
    delivery: Delivery,
    effect: (tx: EntityManager) => Promise<void>,
  ): Promise<void> {
    const [fresh, done] = await Promise.allSettled([this.inbox.remember(tx, delivery), effect(tx)]);
    if (fresh.status === 'rejected') throw fresh.reason;
    if (!fresh.value) throw new HandledBefore();
    if (done.status === 'rejected') throw done.reason;
  }

  private handlersOf(consumer: string, fact: Fact): Handler[] {
    return (this.all.get(consumer)?.handlers ?? []).filter(({ concerns }) => concerns(fact));
  }

  /** Found on first use: every provider stands by then. */
  private get all(): Map<string, Bound> {
    return (this.known ??= this.discover());
  }

  private discover(): Map<string, Bound> {
    const found = new Map<string, Bound>();
    for (const { instance } of [...this.discovery.getProviders(), ...this.discovery.getControllers()]) {
      if (typeof instance !== 'object' || instance === null) continue;
      for (const { consumer, contract, concerns, method, inOneTrip } of reactionsOf(instance)) {
        const bound: Bound = found.get(consumer) ?? { types: [], handlers: [] };
        bound.types.push(contract.type);
        const run: Handler['run'] = (by, payload, fact) => instance[method](by, payload, fact);
        bound.handlers.push({ concerns, inOneTrip, run });
        found.set(consumer, bound);
      }
    }
    return found;
  }
}
