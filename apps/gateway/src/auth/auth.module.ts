import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AccessStrategy } from './access.strategy.js';
import { AccountController } from './account.controller.js';
import { RecoveryController } from './recovery.controller.js';
import { RefreshCookie } from './refresh-cookie.js';
import { SessionAnswer } from './session-answer.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';

/** Signing in and out, and what people see and set of themselves. */
@Module({
  imports: [PassportModule],
  controllers: [SignInController, AccountController, RecoveryController],
  providers: [AccessStrategy, RefreshCookie, SessionAnswer, SignInService],
})
export class AuthModule {}
