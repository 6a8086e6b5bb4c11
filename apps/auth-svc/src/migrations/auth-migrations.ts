import { PeopleAndWorkspaces1767225600000 } from './1767225600000-people-and-workspaces.js';
import { Clients1767225600002 } from './1767225600002-clients.js';
import { Files1767225600003 } from './1767225600003-files.js';
import { Imports1767225600004 } from './1767225600004-imports.js';
import { SessionsAndSecrets1767225600001 } from './1767225600001-sessions-and-secrets.js';

export const authMigrations = [
  PeopleAndWorkspaces1767225600000,
  SessionsAndSecrets1767225600001,
  Clients1767225600002,
  Files1767225600003,
  Imports1767225600004,
] as const;
