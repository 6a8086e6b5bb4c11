import { Injectable } from '@nestjs/common';
import {
  auth,
  type Login,
  type LogoutBody,
  type RefreshBody,
  type Register,
  type Session,
} from '@switchboard/contracts';
import { RpcClient, ServiceError, type CallOptions } from '@switchboard/platform';
import type { Request, Response } from 'express';
import { deviceOf } from './device.js';
import { SessionAnswer } from './session-answer.js';

@Injectable()
export class SignInService {
  constructor(
    private readonly rpc: RpcClient,
    private readonly answer: SessionAnswer,
  ) {}

  async register(body: Register, by: CallOptions, request: Request, response: Response): Promise<Session> {
    return this.answer.give(request, response, await this.rpc.call(auth.register, body, by));
  }

  async login(body: Login, by: CallOptions, request: Request, response: Response): Promise<Session> {
    return this.answer.give(request, response, await this.rpc.call(auth.login, body, by));
  }

  async refresh(body: RefreshBody, by: CallOptions, request: Request, response: Response): Promise<Session> {
    const refreshToken = this.answer.refreshTokenOf(request, body.refreshToken);
    if (!refreshToken)
      throw new ServiceError('unauthenticated', 'UNAUTHENTICATED', 'A refresh token is needed');
    const { workspaceId } = body;
    const grant = await this.rpc.call(
      auth.refresh,
      { refreshToken, workspaceId, from: deviceOf(request) },
      by,
    );
    return this.answer.give(request, response, grant);
  }

  async logout(body: LogoutBody, by: CallOptions, request: Request, response: Response): Promise<void> {
    const refreshToken = this.answer.refreshTokenOf(request, body.refreshToken);
    if (!refreshToken && !by.token)
      throw new ServiceError('unauthenticated', 'UNAUTHENTICATED', 'Nobody is signed in');
    const { ours } = await this.rpc.call(auth.logout, { refreshToken }, by);
    if (ours) this.answer.forget(request, response);
  }

  async logoutAll(by: CallOptions, request: Request, response: Response): Promise<void> {
    const refreshToken = this.answer.refreshTokenOf(request, undefined);
    await this.rpc.call(auth.logoutAll, {}, by);
    if (!refreshToken) return;
    const { ours } = await this.rpc.call(auth.logout, { refreshToken }, { requestId: by.requestId });
    if (ours) this.answer.forget(request, response);
  }
}
