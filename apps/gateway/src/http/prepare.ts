import type { INestApplication } from '@nestjs/common';
import { LIMITS } from '@switchboard/contracts';
import express, { type Express } from 'express';
import type { GatewayConfig } from '../config.js';
import { OpenApiService } from '../docs/openapi.service.js';
import { EdgeMetrics } from '../observability/edge-metrics.js';
import { SocketAdapter } from '../sockets/socket-adapter.js';
import { webApp } from '../web/web-app.js';
import { compressed } from './compressed.js';
import { nameBodyFaults, onlyJson } from './content-type.js';
import { Origins } from './origins.js';
import { noStore, requestId } from './request-id.js';
import { cspNonce, securityHeaders } from './security-headers.js';
import { trustProxy } from './trust-proxy.js';

/** What every request passes before it reaches a route, in this order. */
export function prepare(app: INestApplication, config: GatewayConfig): void {
  const http: Express = app.getHttpAdapter().getInstance();
  http.set('trust proxy', trustProxy(config.trustProxy));
  http.disable('x-powered-by');
  http.disable('etag');
  app.use(app.get(EdgeMetrics).measure);
  app.use(requestId, cspNonce, securityHeaders(config.publicUrl?.startsWith('https:') ?? false));
  app.use(compressed());
  const { foreign } = app.get(Origins);
  if (foreign.length > 0) {
    const exposedHeaders = ['X-Request-Id', 'Retry-After'];
    app.enableCors({ origin: [...foreign], credentials: true, exposedHeaders, maxAge: 600 });
  }
  if (config.webDir) app.use(webApp(config.webDir));
  app.use('/api', noStore);
  app.use(onlyJson, express.json({ limit: LIMITS.bodyBytes }), nameBodyFaults);
  app.useWebSocketAdapter(new SocketAdapter(app));
  app.get(OpenApiService).describes(app);
}
