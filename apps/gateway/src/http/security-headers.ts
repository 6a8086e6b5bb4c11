import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

const nonces = new WeakMap<ServerResponse, string>();

/** A new one for every answer: what our own page names may run, and nothing that was smuggled into it. */
export function cspNonce(_request: Request, response: Response, next: NextFunction): void {
  nonces.set(response, randomBytes(16).toString('base64'));
  next();
}

export function nonceOf(response: ServerResponse): string {
  return nonces.get(response) ?? '';
}

/** Nothing from other hosts: neither a script, nor an image that an answer might link to. */
export function securityHeaders(https: boolean): ReturnType<typeof helmet> {
  const withNonce = (_request: IncomingMessage, response: ServerResponse): string =>
    `'nonce-${nonceOf(response)}'`;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", withNonce],
        styleSrc: ["'self'", withNonce],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
}
