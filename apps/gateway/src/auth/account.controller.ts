import { Controller, Delete, Get, Post, Put } from '@nestjs/common';
import {
  ChangePassword,
  PageQuery,
  Preferences,
  SessionInfo,
  UpdatePreferences,
  UpdateProfile,
  User,
  auth,
} from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { FileSender, PICTURE } from '../files/file-sender.js';
import { FileOf, type SentFile } from '../http/file.js';
import { BodyOf, IdParam, QueryOf } from '../http/input.js';
import type { Listed } from '../http/listed.js';
import { Route } from '../http/route.js';
import { pageOf } from '../http/whole-list.js';

/** What a signed-in person sees and sets of themselves. */
@Controller('api/auth')
export class AccountController {
  constructor(
    private readonly rpc: RpcClient,
    private readonly files: FileSender,
  ) {}

  @Get('profile')
  @Route({ who: 'member', does: 'My profile', data: User, calls: [auth.getProfile] })
  profile(@By() by: CallOptions): Promise<User> {
    return this.rpc.call(auth.getProfile, {}, by);
  }

  @Put('profile')
  @Route({ who: 'member', does: 'Change my profile', data: User, calls: [auth.updateProfile] })
  updateProfile(@BodyOf(UpdateProfile) body: UpdateProfile, @By() by: CallOptions): Promise<User> {
    return this.rpc.call(auth.updateProfile, body, by);
  }

  @Put('avatar')
  @Route({
    who: 'member',
    does: 'My picture',
    data: User,
    file: PICTURE,
    calls: [auth.startUpload, auth.appendUpload, auth.setAvatar],
  })
  async setAvatar(@FileOf() file: SentFile, @By() by: CallOptions): Promise<User> {
    return this.rpc.call(auth.setAvatar, { uploadId: await this.files.send('avatar', file, by) }, by);
  }

  @Delete('avatar')
  @Route({ who: 'member', does: 'No picture of me', data: User, calls: [auth.removeAvatar] })
  removeAvatar(@By() by: CallOptions): Promise<User> {
    return this.rpc.call(auth.removeAvatar, {}, by);
  }

  @Put('preferences')
  @Route({
    who: 'member',
    does: 'How I want to be answered',
    data: Preferences,
    calls: [auth.updatePreferences],
  })
  prefer(@BodyOf(UpdatePreferences) body: UpdatePreferences, @By() by: CallOptions): Promise<Preferences> {
    return this.rpc.call(auth.updatePreferences, body, by);
  }

  @Put('change-password')
  @Route({ who: 'member', does: 'Change my password; my other sessions end', calls: [auth.changePassword] })
  async changePassword(@BodyOf(ChangePassword) body: ChangePassword, @By() by: CallOptions): Promise<void> {
    await this.rpc.call(auth.changePassword, body, by);
  }

  @Get('sessions')
  @Route({ who: 'member', does: 'My sessions', data: { page: SessionInfo }, calls: [auth.listSessions] })
  async sessions(@QueryOf(PageQuery) query: PageQuery, @By() by: CallOptions): Promise<Listed<SessionInfo>> {
    return pageOf((await this.rpc.call(auth.listSessions, {}, by)).items, ({ id }) => id, query);
  }

  @Delete('sessions/:id')
  @Route({ who: 'member', does: 'End one of my sessions', status: 204, calls: [auth.endSession] })
  async endSession(@IdParam() id: string, @By() by: CallOptions): Promise<void> {
    await this.rpc.call(auth.endSession, { id }, by);
  }

  @Post('verify-email/resend')
  @Route({
    who: 'member',
    does: 'Send the verification mail again',
    status: 202,
    calls: [auth.resendVerification],
  })
  async resend(@By() by: CallOptions): Promise<void> {
    await this.rpc.call(auth.resendVerification, {}, by);
  }
}
