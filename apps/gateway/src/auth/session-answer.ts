import { Injectable } from '@nestjs/common';
import type { Session, SessionGrant } from '@switchboard/contracts';
import { ServiceError } from '@switchboard/platform';
import type { Request, Response } from 'express';
import { Origins } from '../http/origins.js';
import { RefreshCookie } from './refresh-cookie.js';

/** Browsers keep the refresh token in a cookie, all others in their own store: the body and the cookie never both have it. */
@Injectable()
export class SessionAnswer {
  constructor(
    private readonly cookie: RefreshCookie,
    private readonly origins: Origins,
  ) {}

  give(request: Request, response: Response, grant: SessionGrant): Session {
    const { refreshExpiresAt: _, refreshToken, ...session } = grant;
    if (!isBrowser(request)) return { ...session, refreshToken };
    this.cookie.set(response, grant);
    return session;
  }

  /**
   * The refresh token of the body, or of the cookie for browsers: a page of another site can make a browser send the
   * cookie, but neither the header nor our origin.
   */
  refreshTokenOf(request: Request, given: string | undefined): string | undefined {
    if (given !== undefined) return given;
    if (!isBrowser(request)) return undefined;
    if (this.origins.admits(request.headers)) return this.cookie.read(request);
    throw new ServiceError('forbidden', 'ORIGIN_REFUSED', 'This page may not use your session');
  }

  forget(request: Request, response: Response): void {
    if (isBrowser(request) && this.cookie.read(request) !== undefined) this.cookie.clear(response);
  }
}

function isBrowser(request: Request): boolean {
  return request.get('x-client') === 'web';
}
