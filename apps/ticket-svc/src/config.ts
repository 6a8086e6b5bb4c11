import { ServiceConfig } from '@switchboard/platform';

export class TicketConfig extends ServiceConfig {}
