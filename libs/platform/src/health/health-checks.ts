import { Injectable } from '@nestjs/common';
import {
  HealthIndicatorService,
  type HealthIndicatorFunction,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import type { HealthOfService } from '@switchboard/contracts';

/** What `/health/system` asks. Every part that depends on something adds a check that rejects when it is away. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, () => Promise<void>>();
  private readonly asked = new Map<string, PromiseLike<HealthIndicatorResult>>();

  constructor(private readonly indicators: HealthIndicatorService) {}

  add(name: string, check: () => Promise<void>): void {
    this.checks.set(name, check);
  }

  all(): HealthIndicatorFunction[] {
    return [...this.checks.keys()].map((name) => () => this.ask(name));
  }

  async summary(): Promise<HealthOfService> {
    const ask = async (name: string) => ({ name, ok: (await this.ask(name))[name]?.status === 'up' });
    const parts = await Promise.all([...this.checks.keys()].map(ask));
    return { ok: parts.every(({ ok }) => ok), parts };
  }

  /** Who asks while the same is being asked shares the answer. None is kept: it would be an old one. */
  private async ask(name: string): Promise<HealthIndicatorResult> {
    const check = this.checks.get(name) ?? (() => Promise.reject(new Error('unknown')));
    const answer = this.asked.get(name) ?? this.indicators.check(name).attempt(check).withTimeout(2_000);
    this.asked.set(name, answer);
    try {
      return await answer;
    } finally {
      this.asked.delete(name);
    }
  }
}
