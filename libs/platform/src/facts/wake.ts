import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Subscription } from '@nats-io/nats-core';
import { randomUUID } from 'node:crypto';
import { Broker } from '../broker/broker.js';

/**
 * Tells the workers of this process, and those of the service's other replicas by core NATS, that there is something
 * to do. Never by NOTIFY: a commit that notifies takes a lock of the whole Postgres instance. A wake may get lost;
 * every worker has a slow poll behind it.
 */
@Injectable()
export class Wake implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly alone = new Set<string>();
  private readonly unsent = new Set<string>();
  private readonly self = randomUUID();
  private readonly subject: string;
  private subscription?: Subscription;

  constructor(private readonly broker: Broker) {
    this.subject = broker.named(`wake.${broker.service}`);
  }

  onApplicationBootstrap(): void {
    this.subscription = this.broker.connection.subscribe(this.subject, {
      callback: (error, message) => {
        if (error) return;
        const [sender, topic = ''] = message.string().split(' ');
        if (sender !== this.self) this.tell(topic);
      },
    });
  }

  onModuleDestroy(): void {
    this.subscription?.unsubscribe();
  }

  /** Returns what ends it. `alone`: as long as this one listens, no other replica has to be told of this one's wakes. */
  on(topic: string, listener: () => void, { alone = false } = {}): () => void {
    const listeners = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listeners.add(listener));
    if (alone) this.alone.add(topic);
    return () => {
      listeners.delete(listener);
      if (alone) this.alone.delete(topic);
    };
  }

  send(topic: string): void {
    this.tell(topic);
    if (this.alone.has(topic)) return;
    if (this.unsent.size === 0) setImmediate(() => this.sendOthers());
    this.unsent.add(topic);
  }

  private tell(topic: string): void {
    for (const listener of this.listeners.get(topic) ?? []) listener();
  }

  /** One message for all commits of this turn of the event loop. */
  private sendOthers(): void {
    const { connection } = this.broker;
    for (const topic of this.unsent) {
      if (!connection.isClosed() && !connection.isDraining())
        connection.publish(this.subject, `${this.self} ${topic}`);
    }
    this.unsent.clear();
  }
}
