import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { timersOf } from './on-timer.js';
import type { TimerHandler } from './timer.js';

/** Every `@OnTimer` of the service, by name. */
@Injectable()
export class TimerHandlers {
  private known?: Map<string, TimerHandler>;

  constructor(private readonly discovery: DiscoveryService) {}

  get any(): boolean {
    return this.all.size > 0;
  }

  named(name: string): TimerHandler | undefined {
    return this.all.get(name);
  }

  /** Found on first use: every provider stands by then. */
  private get all(): Map<string, TimerHandler> {
    return (this.known ??= this.discover());
  }

  private discover(): Map<string, TimerHandler> {
    const found = new Map<string, TimerHandler>();
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      for (const { name, method } of timersOf(instance)) {
        if (found.has(name)) throw new Error(`Timers named ${name} have a handler already`);
        found.set(name, (tx, timer) => instance[method](tx, timer));
      }
    }
    return found;
  }
}
