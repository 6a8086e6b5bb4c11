import 'reflect-metadata';
import { runService } from '@switchboard/platform';
import { authService } from './service.js';

await runService(authService);
