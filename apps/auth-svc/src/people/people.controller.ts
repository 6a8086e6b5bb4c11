import { Controller } from '@nestjs/common';
import {
  type Empty,
  type Preferences,
  type UpdatePreferences,
  type UpdateProfile,
  type User,
  type VerifyEmail,
  auth,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { EmailsService } from './emails.service.js';
import { ProfileService } from './profile.service.js';

@Controller()
export class PeopleController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly emails: EmailsService,
  ) {}

  @Handles(auth.getProfile)
  get(_: Empty, { actor }: CallOf<typeof auth.getProfile>): Promise<User> {
    return this.profiles.get(actor);
  }

  @Handles(auth.updateProfile)
  update(request: UpdateProfile, { actor }: CallOf<typeof auth.updateProfile>): Promise<User> {
    return this.profiles.update(request, actor);
  }

  @Handles(auth.updatePreferences)
  prefer(request: UpdatePreferences, { actor }: CallOf<typeof auth.updatePreferences>): Promise<Preferences> {
    return this.profiles.prefer(request, actor);
  }

  @Handles(auth.verifyEmail)
  verify(request: VerifyEmail): Promise<Empty> {
    return this.emails.verify(request).then(done);
  }

  @Handles(auth.resendVerification)
  resend(_: Empty, { actor }: CallOf<typeof auth.resendVerification>): Promise<Empty> {
    return this.emails.resend(actor).then(done);
  }
}

function done(): Empty {
  return {};
}
