import { Injectable } from '@nestjs/common';
import { TOKEN_ISSUER } from '@switchboard/platform';
import { SignJWT } from 'jose';
import { AuthConfig } from '../config.js';
import type { MembershipRow } from '../members/membership.entity.js';
import { SigningKeys } from './signing-keys.js';

/** Access tokens: who, where, as what, in which session, and as of which version of the membership. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly config: AuthConfig,
    private readonly keys: SigningKeys,
  ) {}

  /** In seconds. */
  get lifetime(): number {
    return this.config.accessTokenSeconds;
  }

  async issue(member: MembershipRow, sessionId: string): Promise<string> {
    const { id, key } = await this.keys.signer();
    const { workspaceId, userId, role, version, name, person } = member;
    return new SignJWT({ wid: workspaceId, role, sid: sessionId, ver: version, name: name ?? person.name })
      .setProtectedHeader({ alg: 'ES256', kid: id, typ: 'JWT' })
      .setIssuer(TOKEN_ISSUER)
      .setAudience(TOKEN_ISSUER)
      .setSubject(userId)
      .setIssuedAt()
      .setExpirationTime(`${this.lifetime}s`)
      .sign(key);
  }
}
