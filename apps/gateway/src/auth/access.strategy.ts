import { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { KeyRing, TOKEN_ISSUER, actorOf, type UserActor } from '@switchboard/platform';
import { decodeProtectedHeader, type CryptoKey } from 'jose';
import { ExtractJwt, Strategy } from 'passport-jwt';

const fromHeader = ExtractJwt.fromAuthHeaderAsBearerToken();

/** Access tokens in `Authorization: Bearer`, signed by one of auth-svc's keys: ES256 and nothing else. */
@Injectable()
export class AccessStrategy extends PassportStrategy(Strategy, 'access') {
  constructor(keys: KeyRing) {
    super({
      jwtFromRequest: fromHeader,
      secretOrKeyProvider: (_request, token, done) => {
        keyOf(keys, token).then(
          (key) => done(null, key),
          (error: unknown) => done(error),
        );
      },
      algorithms: ['ES256'],
      issuer: TOKEN_ISSUER,
      audience: TOKEN_ISSUER,
      passReqToCallback: true,
    });
  }

  validate(request: Parameters<typeof fromHeader>[0], claims: unknown): UserActor {
    return actorOf(claims, fromHeader(request) ?? '').actor;
  }
}

const texts = new WeakMap<CryptoKey, string>();

/** The library takes keys as PEM text. */
async function keyOf(keys: KeyRing, token: string): Promise<string> {
  const { kid } = decodeProtectedHeader(token);
  const key = kid === undefined ? undefined : await keys.find(kid);
  if (!key) throw new Error('An unknown key');
  const text = texts.get(key) ?? KeyObject.from(key).export({ type: 'spki', format: 'pem' }).toString();
  texts.set(key, text);
  return text;
}
