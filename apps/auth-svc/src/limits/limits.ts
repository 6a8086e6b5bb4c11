import { Injectable } from '@nestjs/common';
import { ServiceError } from '@switchboard/platform';
import { AuthConfig } from '../config.js';
import { Secrets } from '../secrets/secrets.js';
import { AttemptsRepository, type Window } from './attempts.repository.js';

const MINUTES_15 = 900;
const HOUR = 3_600;

interface Limit {
  readonly most: number;
  readonly seconds: number;
}

export type Scope =
  'login-failures-account' | 'login-failures-address' | 'links-account' | 'registrations-address';

/** The limits that count in the database, so that they hold over all replicas. Subjects are stored as hashes. */
@Injectable()
export class Limits {
  private readonly limits: Record<Scope, Limit>;

  constructor(
    config: AuthConfig,
    private readonly secrets: Secrets,
    private readonly attempts: AttemptsRepository,
  ) {
    this.limits = {
      'login-failures-account': { most: config.limitLoginFailuresPerAccount, seconds: MINUTES_15 },
      'login-failures-address': { most: config.limitLoginFailuresPerAddress, seconds: MINUTES_15 },
      'links-account': { most: config.limitResetsPerAccount, seconds: HOUR },
      'registrations-address': { most: config.limitRegistrationsPerAddress, seconds: HOUR },
    };
  }

  /** Counts one more. False: that was one too many. */
  async take(scope: Scope, subject: string): Promise<boolean> {
    const { count } = await this.count(scope, subject);
    return count <= this.limits[scope].most;
  }

  /** @throws ServiceError RATE_LIMITED when that was one too many. */
  async spend(scope: Scope, subject: string): Promise<void> {
    const window = await this.count(scope, subject);
    if (window.count > this.limits[scope].most) throw tooMany(window);
  }

  /** @throws ServiceError RATE_LIMITED when no further one is allowed. Counts nothing. */
  async check(scope: Scope, subject: string): Promise<void> {
    const { most, seconds } = this.limits[scope];
    const window = await this.attempts.get(scope, this.hashed(subject), seconds);
    if (window.count >= most) throw tooMany(window);
  }

  private count(scope: Scope, subject: string): Promise<Window> {
    return this.attempts.add(scope, this.hashed(subject), this.limits[scope].seconds);
  }

  private hashed(subject: string): string {
    return this.secrets.mac('limit-subject', subject);
  }
}

function tooMany({ secondsLeft }: Window): ServiceError {
  const retryAfter = Math.max(1, secondsLeft);
  return new ServiceError('rate-limited', 'RATE_LIMITED', 'Too many attempts, try again later', {
    retryAfter,
  });
}
