import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { type Fact, factType } from '../facts/fact.js';
import { traced } from '../observability/trace.js';
import { type Delivery, InboxRepository } from './inbox.repository.js';
import { reactionsOf } from './on-event.js';

type Handler = (tx: EntityManager, payload: object, fact: Fact) => Promise<void>;

interface Bound {
  readonly types: string[];
  readonly handlers: Map<string, Handler[]>;
}

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
    return this.all.get(consumer)?.handlers.has(fact.type) ?? false;
  }

  /** The effect of a fact and the row that remembers it, in one transaction; nothing when it was handled before. */
  async apply(delivery: Delivery, fact: Fact, also?: (tx: EntityManager) => Promise<unknown>): Promise<void> {
    const handlers = this.all.get(delivery.consumer)?.handlers.get(fact.type) ?? [];
    const name = `${delivery.consumer} ${fact.type}`;
    await traced({ name, kind: 'consumer', requestId: fact.id, traceparent: fact.traceparent }, () =>
      this.database.inWorkspace(fact.workspaceid, async (tx) => {
        const fresh = await this.inbox.remember(tx, delivery);
        if (fresh) for (const handle of handlers) await handle(tx, fact.data, fact);
        await also?.(tx);
      }),
    );
  }

  /** Found on first use: every provider stands by then. */
  private get all(): Map<string, Bound> {
    return (this.known ??= this.discover());
  }

  private discover(): Map<string, Bound> {
    const found = new Map<string, Bound>();
    for (const { instance } of [...this.discovery.getProviders(), ...this.discovery.getControllers()]) {
      if (typeof instance !== 'object' || instance === null) continue;
      for (const { consumer, contract, method } of reactionsOf(instance)) {
        const bound = found.get(consumer) ?? { types: [], handlers: new Map<string, Handler[]>() };
        const type = factType(contract);
        const handle: Handler = (tx, payload, fact) => instance[method](tx, payload, fact);
        bound.types.push(contract.type);
        bound.handlers.set(type, [...(bound.handlers.get(type) ?? []), handle]);
        found.set(consumer, bound);
      }
    }
    return found;
  }
}
