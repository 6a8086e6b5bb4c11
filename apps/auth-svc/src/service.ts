import type { ServiceDefinition } from '@switchboard/platform';
import { platformMigrations } from '@switchboard/platform';
import { AppModule } from './app.module.js';
import { ClientRow } from './clients/client.entity.js';
import { AuthConfig } from './config.js';
import { ImportEntity, ImportRowEntity } from './imports/import.entity.js';
import { SigningKeyRow } from './keys/signing-key.entity.js';
import { MembershipRow } from './members/membership.entity.js';
import { authMigrations } from './migrations/auth-migrations.js';
import { OneTimeTokenRow } from './one-time/one-time-token.entity.js';
import { PersonRow } from './people/person.entity.js';
import { SessionRow } from './sessions/session.entity.js';
import { WorkspaceRow } from './workspaces/workspace.entity.js';

export const authService: ServiceDefinition<AuthConfig> = {
  name: 'auth',
  module: AppModule,
  config: AuthConfig,
  entities: [
    WorkspaceRow,
    PersonRow,
    MembershipRow,
    SessionRow,
    OneTimeTokenRow,
    SigningKeyRow,
    ClientRow,
    ImportEntity,
    ImportRowEntity,
  ],
  migrations: [...platformMigrations, ...authMigrations],
};
