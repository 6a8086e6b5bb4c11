import { Controller } from '@nestjs/common';
import {
  type ById,
  type Empty,
  type Login,
  type LogoutBody,
  type Refresh,
  type Register,
  type SessionGrant,
  type SessionList,
  type SignedOut,
  type VerifiedSession,
  auth,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { LoginService } from './login.service.js';
import { RefreshService } from './refresh.service.js';
import { RegistrationService } from './registration.service.js';
import { SessionsService } from './sessions.service.js';

@Controller()
export class SessionsController {
  constructor(
    private readonly registration: RegistrationService,
    private readonly logins: LoginService,
    private readonly refreshes: RefreshService,
    private readonly sessions: SessionsService,
  ) {}

  @Handles(auth.register)
  register(request: Register): Promise<SessionGrant> {
    return this.registration.register(request);
  }

  @Handles(auth.login)
  login(request: Login): Promise<SessionGrant> {
    return this.logins.login(request);
  }

  @Handles(auth.refresh)
  refresh(request: Refresh): Promise<SessionGrant> {
    return this.refreshes.refresh(request);
  }

  @Handles(auth.logout)
  logout(request: LogoutBody, { actor }: CallOf<typeof auth.logout>): Promise<SignedOut> {
    return this.sessions.logout(request, actor);
  }

  @Handles(auth.logoutAll)
  logoutAll(_: Empty, { actor }: CallOf<typeof auth.logoutAll>): Promise<Empty> {
    return this.sessions.logoutAll(actor).then(done);
  }

  @Handles(auth.verifySession)
  verify(_: Empty, { actor }: CallOf<typeof auth.verifySession>): Promise<VerifiedSession> {
    return this.sessions.verify(actor);
  }

  @Handles(auth.listSessions)
  list(_: Empty, { actor }: CallOf<typeof auth.listSessions>): Promise<SessionList> {
    return this.sessions.list(actor);
  }

  @Handles(auth.endSession)
  end({ id }: ById, { actor }: CallOf<typeof auth.endSession>): Promise<Empty> {
    return this.sessions.end(id, actor).then(done);
  }
}

function done(): Empty {
  return {};
}
