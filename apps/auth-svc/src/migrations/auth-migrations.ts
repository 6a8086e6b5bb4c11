import { PeopleAndWorkspaces1767225600000 } from './1767225600000-people-and-workspaces.js';
import { SessionsAndSecrets1767225600001 } from './1767225600001-sessions-and-secrets.js';

export const authMigrations = [PeopleAndWorkspaces1767225600000, SessionsAndSecrets1767225600001] as const;
