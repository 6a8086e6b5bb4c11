import { Module } from '@nestjs/common';
import { NotificationsModule } from './notifications/notifications.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { RoutingModule } from './routing/routing.module.js';
import { TicketsModule } from './tickets/tickets.module.js';

@Module({ imports: [PeopleModule, NotificationsModule, TicketsModule, ReportsModule, RoutingModule] })
export class AppModule {}
