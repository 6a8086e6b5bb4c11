import { Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorFunction } from '@nestjs/terminus';

/** What `/health/system` asks. Every part that depends on something adds a check that rejects when it is away. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, () => Promise<void>>();

  constructor(private readonly indicators: HealthIndicatorService) {}

  add(name: string, check: () => Promise<void>): void {
    this.checks.set(name, check);
  }

  all(): HealthIndicatorFunction[] {
    return [...this.checks].map(
      ([name, check]) =>
        () =>
          this.indicators.check(name).attempt(check).withTimeout(2_000).cacheFor(1_000),
    );
  }
}
