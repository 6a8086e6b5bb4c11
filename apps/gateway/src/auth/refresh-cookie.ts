import { Injectable } from '@nestjs/common';
import type { SessionGrant } from '@switchboard/contracts';
import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import { GatewayConfig } from '../config.js';

export const REFRESH_COOKIE = 'sb_refresh';

/** Where a browser keeps its refresh token: out of reach of scripts, and sent to the auth routes only. */
@Injectable()
export class RefreshCookie {
  private readonly options: CookieOptions;

  constructor({ publicUrl }: GatewayConfig) {
    const secure = publicUrl?.startsWith('https:') ?? false;
    this.options = { httpOnly: true, sameSite: 'lax', secure, path: '/api/auth' };
  }

  read(request: Request): string | undefined {
    return parseCookie(request.headers.cookie ?? '')[REFRESH_COOKIE];
  }

  set(response: Response, { refreshToken, refreshExpiresAt }: SessionGrant): void {
    response.cookie(REFRESH_COOKIE, refreshToken, { ...this.options, expires: new Date(refreshExpiresAt) });
  }

  /** Only after the session it named was ended: another installation on this host may have set it. */
  clear(response: Response): void {
    response.clearCookie(REFRESH_COOKIE, this.options);
  }
}
