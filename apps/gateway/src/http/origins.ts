import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../config.js';

/** Which web pages may talk to us: our own, and those that CORS_ORIGINS names. */
@Injectable()
export class Origins {
  readonly foreign: readonly string[];
  private readonly own?: string;

  constructor({ corsOrigins, publicUrl }: GatewayConfig) {
    this.foreign = corsOrigins
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== '');
    this.own = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  }

  /** A client that isn't a browser sends no Origin, and no cookie that it was not given either. */
  admits({ origin, host }: IncomingHttpHeaders): boolean {
    if (origin === undefined) return true;
    if (origin === this.own || this.foreign.includes(origin)) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }
}
