import { Module } from '@nestjs/common';
import { PeopleModule } from './people/people.module.js';
import { TicketsModule } from './tickets/tickets.module.js';

@Module({ imports: [PeopleModule, TicketsModule] })
export class AppModule {}
