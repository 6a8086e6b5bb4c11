import { Controller } from '@nestjs/common';
import {
  type ById,
  type CredentialPage,
  type CredentialQuery,
  type Empty,
  type ImportPreview,
  type ImportQuery,
  type UseUpload,
  type UserImport,
  auth,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { CredentialsService } from './credentials.service.js';
import { ImportsService } from './imports.service.js';

@Controller()
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly credentials: CredentialsService,
  ) {}

  @Handles(auth.startImport)
  start({ uploadId }: UseUpload, call: CallOf<typeof auth.startImport>): Promise<UserImport> {
    return this.imports.start(uploadId, call);
  }

  @Handles(auth.getImport)
  get(request: ImportQuery, { actor }: CallOf<typeof auth.getImport>): Promise<ImportPreview> {
    return this.imports.get(request, actor);
  }

  @Handles(auth.commitImport)
  commit({ id }: ById, { actor }: CallOf<typeof auth.commitImport>): Promise<UserImport> {
    return this.imports.commit(id, actor);
  }

  @Handles(auth.readCredentials)
  read(request: CredentialQuery, { actor }: CallOf<typeof auth.readCredentials>): Promise<CredentialPage> {
    return this.credentials.read(request, actor);
  }

  @Handles(auth.forgetCredentials)
  forget({ id }: ById, { actor }: CallOf<typeof auth.forgetCredentials>): Promise<Empty> {
    return this.credentials.forget(id, actor).then(() => ({}));
  }
}
