import { Id, Int, OneOf, Plain, ROLES, type Role } from '@switchboard/contracts';
import type { UserActor } from './call.js';
import { validated } from './validated.js';

/** Issuer and audience of access tokens. */
export const TOKEN_ISSUER = 'switchboard';

/** What an access token says. */
class Claims {
  @Id() sub: string;
  @Id() wid: string;
  @OneOf(ROLES) role: Role;
  @Id() sid: string;
  @Int() ver: number;
  @Plain() name: string;
  @Int({ max: Number.MAX_SAFE_INTEGER }) exp: number;
}

/** Whom a token's claims name, and until when (epoch ms). Only for claims whose signature was verified. */
export function actorOf(claims: unknown, token: string): { actor: UserActor; expiresAt: number } {
  const { sub, wid, role, sid, ver, name, exp } = validated(Claims, claims);
  const actor: UserActor = {
    kind: 'user',
    userId: sub,
    workspaceId: wid,
    role,
    sessionId: sid,
    name,
    version: ver,
    token,
  };
  return { actor, expiresAt: exp * 1000 };
}
