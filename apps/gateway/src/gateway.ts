import type { ServiceDefinition } from '@switchboard/platform';
import { AppModule } from './app.module.js';
import { GatewayConfig } from './config.js';
import { prepare } from './http/prepare.js';

export const gateway: ServiceDefinition<GatewayConfig> = {
  name: 'gateway',
  module: AppModule,
  config: GatewayConfig,
  prepare,
  port: ({ port }) => port,
};
