export * from './fake-actor.js';
export * from './servers.js';
export * from './start-service.js';
export * from './test-broker.js';
export * from './test-database.js';
export type { Fault } from './openai/fault.js';
export * from './openai/openai-stand-in.js';
