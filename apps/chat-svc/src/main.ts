import 'reflect-metadata';
import { runService } from '@switchboard/platform';
import { service } from './service.js';

await runService(service);
