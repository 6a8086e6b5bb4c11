import { beforeAll, describe, expect, it } from '@jest/globals';
import { type JsonWebKey, createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { Api } from '../../support/api.js';
import { refusedHandshake } from '../../support/socket.js';
import { until } from '../../support/system.js';
import { type Stage, verdict } from '../stage.js';

type Claims = Record<string, unknown>;
const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const decoded = (part = ''): Claims => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims;
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** S11, S18: nothing but a token that we signed, for a session that lives, opens anything. */
export function tokenAttacks(stage: () => Stage): void {
  describe('forged tokens (S18)', () => {
    let forged: Record<string, string>;
    beforeAll(async () => {
      const { owner } = stage().home;
      const [head, body, signature] = owner.signedIn.accessToken.split('.');
      const [header, claims] = [decoded(head), decoded(body)];
      const { keys } = (await (await fetch(`${owner.address}/api/auth/jwks`)).json()) as {
        keys: JsonWebKey[];
      };
      const pem = createPublicKey({ key: keys[0]!, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
      const hs = (secret: string | Buffer, more: object = {}) => {
        const text = `${encoded({ ...header, ...more, alg: 'HS256' })}.${body}`;
        return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
      };
      const es = (said: object, more: object = {}) => {
        const text = `${encoded({ ...header, ...more })}.${encoded({ ...claims, ...said })}`;
        const key = { key: stranger.privateKey, dsaEncoding: 'ieee-p1363' } as const;
        return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
      };
      const jwk = stranger.publicKey.export({ format: 'jwk' });
      forged = {
        'alg none': `${encoded({ ...header, alg: 'none' })}.${body}.`,
        'alg None with a signature': `${encoded({ ...header, alg: 'None' })}.${body}.${signature}`,
        'HS256 by the public key': hs(pem),
        'HS256 by the JWK as text': hs(JSON.stringify(keys[0])),
        'HS256 by nothing, kid a file': hs('', { kid: '../../../../dev/null' }),
        'kid as SQL': hs('x', { kid: "x' union select 'x" }),
        'kid left out': es({}, { kid: undefined }),
        'kid that is no text': es({}, { kid: { toString: 'x' } }),
        "a stranger's key": es({}),
        'its own key along with it': es({}, { jwk }),
        'its own key behind an address': es({}, { jku: 'http://127.0.0.1:9/jwks.json', kid: 'mine' }),
        'a critical extension': es({}, { crit: ['exp'] }),
        'wrong audience': es({ aud: 'other' }),
        'another role, the old signature': `${head}.${encoded({ ...claims, role: 'owner', ver: 9 })}.${signature}`,
        'an empty signature': `${head}.${body}.`,
        'a DER signature of zeros': `${head}.${body}.${Buffer.alloc(64).toString('base64url')}`,
        'no token at all': 'Bearer',
        'a refresh token': owner.signedIn.refreshToken ?? '',
      };
    });

    it('open no route', async () => {
      const told = Object.entries(forged).map(async ([name, accessToken]) => {
        const api = new Api(stage().system.address, { ...stage().home.owner.signedIn, accessToken });
        return [name, verdict(await api.call('GET', '/auth/verify'))] as const;
      });
      const expected = Object.keys(forged).map((name) => [name, '401 UNAUTHENTICATED']);
      expect(await Promise.all(told)).toEqual(expected);
    });

    it('open no socket', async () => {
      const told = Object.values(forged).map((token) => refusedHandshake(stage().system.gateway(1), token));
      expect(new Set(await Promise.all(told))).toEqual(new Set(['UNAUTHENTICATED']));
    });

    it('are not taken from elsewhere than the header', async () => {
      const { accessToken } = stage().home.owner.signedIn;
      const anyone = Api.anonymous(stage().system.address);
      const tries = [
        anyone.call('GET', `/auth/profile?access_token=${accessToken}`),
        anyone.call('GET', '/auth/profile', { headers: { cookie: `token=${accessToken}` } }),
        anyone.call('GET', '/auth/profile', { headers: { authorization: `Basic ${accessToken}` } }),
      ];
      expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([401, 401, 401]);
    });
  });

  describe('what ends a session ends it everywhere within 5 s (S11)', () => {
    const ends: [string, (member: Api, owner: Api) => Promise<unknown>][] = [
      [
        'a changed password',
        async (member) => {
          const again = await Api.login(member.address, member.signedIn.user.email);
          const body = { currentPassword: 'switchboard', newPassword: 'another password' };
          await again.expect(200, 'PUT', '/auth/change-password', { body });
        },
      ],
      [
        'another role',
        (member, owner) =>
          owner.expect(200, 'PUT', `/users/${member.userId}`, { body: { role: 'customer' } }),
      ],
      [
        'deactivation',
        (member, owner) => owner.expect(200, 'PUT', `/users/${member.userId}`, { body: { isActive: false } }),
      ],
      ['removal', (member, owner) => owner.expect(204, 'DELETE', `/users/${member.userId}`)],
      [
        'signing out everywhere',
        async (member) => {
          const again = await Api.login(member.address, member.signedIn.user.email);
          await again.expect(204, 'POST', '/auth/logout-all');
        },
      ],
    ];

    it.each(ends)('%s', async (_, end) => {
      const { owner } = stage().home;
      const member = await owner.colleague('agent', 'Leaver');
      const there = member.at(stage().system.gateway(1));
      const ear = await stage().listen(member);
      await end(member, owner);
      const refused = async (api: Api) =>
        verdict(await api.call('GET', '/conversations')) === '401 SESSION_ENDED';
      await until(
        'both gateways refuse',
        async () => (await refused(member)) && (await refused(there)),
        5_000,
      );
      await until('the socket is closed', () => !ear.socket.connected, 5_000);
      expect(ear.of('session:ended')).toHaveLength(1);
      await expect(refusedHandshake(there.address, member.signedIn.accessToken)).resolves.toBe(
        'SESSION_ENDED',
      );
    });
  });
}
