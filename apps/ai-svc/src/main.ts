import { runService } from '@switchboard/platform';
import { aiService } from './service.js';

await runService(aiService);
