import { Controller, Get, Header, Post } from '@nestjs/common';
import { ForgotPassword, KeySet, ResetPassword, VerifyEmail, auth } from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { BodyOf } from '../http/input.js';
import { Route } from '../http/route.js';

/** What works without being signed in: the links of our mails, and the keys that tokens are signed with. */
@Controller('api/auth')
export class RecoveryController {
  constructor(private readonly rpc: RpcClient) {}

  @Post('forgot-password')
  @Route({ who: 'anyone', does: 'Ask for a reset link', status: 202, calls: [auth.forgotPassword] })
  async forgot(@BodyOf(ForgotPassword) body: ForgotPassword, @By() by: CallOptions): Promise<void> {
    await this.rpc.call(auth.forgotPassword, body, by);
  }

  @Post('reset-password')
  @Route({ who: 'anyone', does: 'Set a new password', calls: [auth.resetPassword] })
  async reset(@BodyOf(ResetPassword) body: ResetPassword, @By() by: CallOptions): Promise<void> {
    await this.rpc.call(auth.resetPassword, body, by);
  }

  @Post('verify-email')
  @Route({ who: 'anyone', does: 'Verify an address', calls: [auth.verifyEmail] })
  async verify(@BodyOf(VerifyEmail) body: VerifyEmail, @By() by: CallOptions): Promise<void> {
    await this.rpc.call(auth.verifyEmail, body, by);
  }

  @Get('jwks')
  @Header('cache-control', 'public, max-age=300')
  @Route({
    who: 'anyone',
    does: 'The public keys of access tokens',
    data: KeySet,
    calls: [auth.listKeys],
    bare: true,
  })
  keys(@By() by: CallOptions): Promise<KeySet> {
    return this.rpc.call(auth.listKeys, {}, by);
  }
}
