import { ChoiceSetting, IntSetting, ServiceConfig, TextSetting, UrlSetting } from '@switchboard/platform';
import { MinLength } from 'class-validator';
import { type SignupMode, SIGNUP_MODES } from './workspaces/signup.policy.js';

export class AuthConfig extends ServiceConfig {
  /** The root of all secrets here: refresh tokens, one-time tokens, and what is stored encrypted. */
  @TextSetting() @MinLength(32, { message: '$property must have at least 32 characters' }) keysSecret: string;
  /** Links in mails begin with it, whatever host a request named. */
  @UrlSetting({ protocols: ['http', 'https'] }) publicUrl = 'http://localhost:3000';
  /** Without it, mails are written to `mailDir`. */
  @UrlSetting({ optional: true, protocols: ['smtp', 'smtps'] }) smtpUrl?: string;
  @TextSetting() mailDir = '.data/mail';
  @TextSetting() mailFrom = 'Switchboard <switchboard@localhost>';
  @ChoiceSetting(SIGNUP_MODES) workspaceSignup: SignupMode = 'first';
  @IntSetting({ min: 1, max: 86_400 }) accessTokenSeconds = 900;
  /** In 15 minutes. */
  @IntSetting({ min: 1 }) limitLoginFailuresPerAccount = 10;
  /** In 15 minutes. */
  @IntSetting({ min: 1 }) limitLoginFailuresPerAddress = 50;
  /** In an hour; for reset links and verification links alike. */
  @IntSetting({ min: 1 }) limitResetsPerAccount = 5;
  /** In an hour. */
  @IntSetting({ min: 1 }) limitRegistrationsPerAddress = 20;
}
