import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import express, { Router, type Request, type Response } from 'express';
import { nonceOf } from '../http/security-headers.js';

const NONCE = '__CSP_NONCE__';
const YEAR_MS = 365 * 24 * 3_600_000;
/** Not the web app's: an unknown address below these is an error, not a page. */
const OURS = /^\/(api|health|metrics|socket\.io)(\/|$)/;

/** The built web app: files whose names change with their content are kept for ever, the page itself never. */
export function webApp(folder: string): Router {
  const router = Router();
  const index = path.join(folder, 'index.html');
  if (!existsSync(index)) return router;
  const page = readFileSync(index, 'utf8');
  const immutable = { immutable: true, maxAge: YEAR_MS, fallthrough: false, index: false };
  router.use('/assets', express.static(path.join(folder, 'assets'), immutable));
  router.use(express.static(folder, { index: false, maxAge: 3_600_000 }));
  router.get('/{*path}', (request, response, next) => {
    if (OURS.test(request.path) || path.extname(request.path) !== '') return next();
    show(page, request, response);
  });
  return router;
}

function show(page: string, _request: Request, response: Response): void {
  response.setHeader('cache-control', 'no-cache');
  response.type('html').send(page.replaceAll(NONCE, nonceOf(response)));
}
