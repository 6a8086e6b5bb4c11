import { Module } from '@nestjs/common';
import { TokenKeys } from '@switchboard/platform';
import { Access } from './access/access.js';
import { ClientPeopleService } from './clients/client-people.service.js';
import { ClientsController } from './clients/clients.controller.js';
import { ClientsRepository } from './clients/clients.repository.js';
import { ClientsService } from './clients/clients.service.js';
import { Housekeeping } from './housekeeping/housekeeping.js';
import { HousekeepingRepository } from './housekeeping/housekeeping.repository.js';
import { ImageMaker } from './images/image-maker.js';
import { ImagesController } from './images/images.controller.js';
import { ImagesRepository } from './images/images.repository.js';
import { ImagesService } from './images/images.service.js';
import { CredentialsService } from './imports/credentials.service.js';
import { ImportAdder } from './imports/import-adder.js';
import { ImportFacts } from './imports/import-facts.js';
import { ImportJobs } from './imports/import-jobs.js';
import { ImportReader } from './imports/import-reader.js';
import { ImportRowsRepository } from './imports/import-rows.repository.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsRepository } from './imports/imports.repository.js';
import { ImportsService } from './imports/imports.service.js';
import { SheetReader } from './imports/sheet/sheet-reader.js';
import { AccessTokens } from './keys/access-tokens.js';
import { KeysController } from './keys/keys.controller.js';
import { SigningKeys } from './keys/signing-keys.js';
import { SigningKeysRepository } from './keys/signing-keys.repository.js';
import { AttemptsRepository } from './limits/attempts.repository.js';
import { Limits } from './limits/limits.js';
import { Invitations } from './mail/invitations.js';
import { LetterWriter } from './mail/letter-writer.js';
import { Links } from './mail/links.js';
import { MailOrders } from './mail/mail-orders.js';
import { MailWorker } from './mail/mail-worker.js';
import { Mailer } from './mail/mailer.js';
import { CustomerAdmissionService } from './members/customer-admission.service.js';
import { MemberAddService } from './members/member-add.service.js';
import { MemberChangeService } from './members/member-change.service.js';
import { MemberEntries } from './members/member-entries.js';
import { MemberListService } from './members/member-list.service.js';
import { MemberSearchRepository } from './members/member-search.repository.js';
import { MembersController } from './members/members.controller.js';
import { MembershipsRepository } from './members/memberships.repository.js';
import { OneTimeTokens } from './one-time/one-time-tokens.js';
import { OneTimeTokensRepository } from './one-time/one-time-tokens.repository.js';
import { PasswordHashes } from './passwords/password-hashes.js';
import { PasswordsController } from './passwords/passwords.controller.js';
import { PasswordsService } from './passwords/passwords.service.js';
import { EmailsService } from './people/emails.service.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleRepository } from './people/people.repository.js';
import { PersonFacts } from './people/person-facts.js';
import { ProfileService } from './people/profile.service.js';
import { VerifiedAddresses } from './people/verified-addresses.js';
import { Secrets } from './secrets/secrets.js';
import { LoginService } from './sessions/login.service.js';
import { RefreshTokens } from './sessions/refresh-tokens.js';
import { RefreshService } from './sessions/refresh.service.js';
import { RegistrationService } from './sessions/registration.service.js';
import { SessionEnds } from './sessions/session-ends.js';
import { SessionGrants } from './sessions/session-grants.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { SessionsService } from './sessions/sessions.service.js';
import { UploadsController } from './uploads/uploads.controller.js';
import { UploadsRepository } from './uploads/uploads.repository.js';
import { UploadsService } from './uploads/uploads.service.js';
import { WorkspaceChangeService } from './workspaces/workspace-change.service.js';
import { WorkspaceMaker } from './workspaces/workspace-maker.js';
import { WorkspaceSwitchService } from './workspaces/workspace-switch.service.js';
import { WorkspacesController } from './workspaces/workspaces.controller.js';
import { WorkspacesRepository } from './workspaces/workspaces.repository.js';
import { WorkspacesService } from './workspaces/workspaces.service.js';

const secrets = [Secrets, RefreshTokens, AccessTokens, OneTimeTokens, PasswordHashes];
const keys = [SigningKeys, { provide: TokenKeys, useExisting: SigningKeys }, SigningKeysRepository];
const repositories = [
  AttemptsRepository,
  ClientsRepository,
  HousekeepingRepository,
  ImagesRepository,
  ImportRowsRepository,
  ImportsRepository,
  MembershipsRepository,
  MemberSearchRepository,
  OneTimeTokensRepository,
  PeopleRepository,
  SessionsRepository,
  UploadsRepository,
  WorkspacesRepository,
];
const mail = [Invitations, LetterWriter, Links, Mailer, MailOrders, MailWorker];
const rules = [
  Access,
  ImageMaker,
  Limits,
  MemberEntries,
  PersonFacts,
  SessionEnds,
  SessionGrants,
  VerifiedAddresses,
  WorkspaceMaker,
];
const imports = [
  CredentialsService,
  ImportAdder,
  ImportFacts,
  ImportJobs,
  ImportReader,
  ImportsService,
  SheetReader,
];
const services = [
  ClientPeopleService,
  ClientsService,
  EmailsService,
  ImagesService,
  LoginService,
  MemberAddService,
  CustomerAdmissionService,
  MemberChangeService,
  MemberListService,
  PasswordsService,
  ProfileService,
  RefreshService,
  RegistrationService,
  SessionsService,
  UploadsService,
  WorkspaceChangeService,
  WorkspacesService,
  WorkspaceSwitchService,
];

@Module({
  controllers: [
    KeysController,
    SessionsController,
    PasswordsController,
    PeopleController,
    WorkspacesController,
    MembersController,
    ClientsController,
    UploadsController,
    ImagesController,
    ImportsController,
  ],
  providers: [...secrets, ...keys, ...repositories, ...mail, ...rules, ...imports, ...services, Housekeeping],
})
export class AppModule {}
