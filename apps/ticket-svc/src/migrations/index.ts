import { type MigrationClass, platformMigrations } from '@switchboard/platform';
import { People1763800000000 } from './1763800000000-people.js';

export const migrations: readonly MigrationClass[] = [...platformMigrations, People1763800000000];
