import { AiTables1763700000000 } from './1763700000000-ai-tables.js';

export const migrations = [AiTables1763700000000];
