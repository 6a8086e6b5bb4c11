import type { ServiceDefinition } from '@switchboard/platform';
import { AppModule } from './app.module.js';
import { TicketConfig } from './config.js';
import { migrations } from './migrations/index.js';
import { Person } from './people/person.entity.js';

export const ticketService: ServiceDefinition<TicketConfig> = {
  name: 'ticket',
  module: AppModule,
  config: TicketConfig,
  entities: [Person],
  migrations,
};
