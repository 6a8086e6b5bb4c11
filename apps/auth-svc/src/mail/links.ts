import { Injectable } from '@nestjs/common';
import { AuthConfig } from '../config.js';
import type { TokenPurpose } from '../one-time/one-time-token.entity.js';

/** Pages of the web app. Those for invitations and for resets send the same: a token and a new password. */
const PAGES: Record<TokenPurpose, string> = {
  'verify-email': 'verify-email',
  'reset-password': 'reset-password',
  invitation: 'accept-invitation',
};

/** Links into the web app, made from PUBLIC_URL: a Host header is whatever its sender likes. */
@Injectable()
export class Links {
  constructor(private readonly config: AuthConfig) {}

  /** With a workspace's slug the page shows its name, logo and colour. */
  to(purpose: TokenPurpose, token: string, slug?: string): string {
    const page = `${this.home}/${PAGES[purpose]}?token=${encodeURIComponent(token)}`;
    return slug ? `${page}&workspace=${encodeURIComponent(slug)}` : page;
  }

  /** The workspace's own way in. */
  entrance(slug: string): string {
    return `${this.home}/w/${encodeURIComponent(slug)}`;
  }

  private get home(): string {
    return this.config.publicUrl.replace(/\/+$/, '');
  }
}
