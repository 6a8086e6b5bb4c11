import { Controller } from '@nestjs/common';
import {
  type ChangePassword,
  type Empty,
  type ForgotPassword,
  type ResetPassword,
  auth,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { PasswordsService } from './passwords.service.js';

@Controller()
export class PasswordsController {
  constructor(private readonly passwords: PasswordsService) {}

  @Handles(auth.changePassword)
  change(request: ChangePassword, { actor }: CallOf<typeof auth.changePassword>): Promise<Empty> {
    return this.passwords.change(request, actor).then(done);
  }

  @Handles(auth.forgotPassword)
  forget(request: ForgotPassword): Promise<Empty> {
    return this.passwords.forget(request).then(done);
  }

  @Handles(auth.resetPassword)
  reset(request: ResetPassword): Promise<Empty> {
    return this.passwords.reset(request).then(done);
  }
}

function done(): Empty {
  return {};
}
