import { runService } from '@switchboard/platform';
import { ticketService } from './service.js';

await runService(ticketService);
