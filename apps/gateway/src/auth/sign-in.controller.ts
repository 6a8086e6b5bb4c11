import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import {
  LoginBody,
  LogoutBody,
  RefreshBody,
  RegisterBody,
  Session,
  VerifiedSession,
  auth,
} from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import type { Request, Response } from 'express';
import { By } from '../http/caller.js';
import { BodyOf } from '../http/input.js';
import { Route } from '../http/route.js';
import { deviceOf } from './device.js';
import { SignInService } from './sign-in.service.js';

@Controller('api/auth')
export class SignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly rpc: RpcClient,
  ) {}

  @Post('register')
  @Route({ who: 'anyone', does: 'Register', status: 201, data: Session, calls: [auth.register] })
  register(
    @BodyOf(RegisterBody) body: RegisterBody,
    @By() by: CallOptions,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    return this.signIn.register({ ...body, from: deviceOf(request) }, by, request, response);
  }

  @Post('login')
  @Route({ who: 'anyone', does: 'Sign in', data: Session, calls: [auth.login] })
  login(
    @BodyOf(LoginBody) body: LoginBody,
    @By() by: CallOptions,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    return this.signIn.login({ ...body, from: deviceOf(request) }, by, request, response);
  }

  @Post('refresh')
  @Route({
    who: 'anyone',
    does: 'Get a new access token',
    data: Session,
    calls: [auth.refresh],
    staleToken: true,
  })
  refresh(
    @BodyOf(RefreshBody) body: RefreshBody,
    @By() by: CallOptions,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    return this.signIn.refresh(body, by, request, response);
  }

  @Post('logout')
  @Route({ who: 'anyone', does: 'Sign out', status: 204, calls: [auth.logout], staleToken: true })
  logout(
    @BodyOf(LogoutBody) body: LogoutBody,
    @By() by: CallOptions,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.signIn.logout(body, by, request, response);
  }

  @Post('logout-all')
  @Route({ who: 'member', does: 'Sign out everywhere', status: 204, calls: [auth.logoutAll] })
  logoutAll(
    @By() by: CallOptions,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.signIn.logoutAll(by, request, response);
  }

  @Get('verify')
  @Route({ who: 'member', does: 'Who am I?', data: VerifiedSession, calls: [auth.verifySession] })
  verify(@By() by: CallOptions): Promise<VerifiedSession> {
    return this.rpc.call(auth.verifySession, {}, by);
  }
}
