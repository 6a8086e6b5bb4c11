import { runService } from '@switchboard/platform';
import { gateway } from './gateway.js';

await runService(gateway);
