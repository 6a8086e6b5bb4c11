import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Api } from '../../support/api.js';
import { refusedHandshake } from '../../support/socket.js';
import { until } from '../../support/system.js';
import { type Stage, verdict } from '../stage.js';

const WRONG = 'a wrong password';

/** S13, S14, S19, S20: guessing, replaying and borrowing a way in. */
export function signInAttacks(stage: () => Stage): void {
  const anyone = (gateway = 0) => Api.anonymous(stage().system.gateway(gateway));
  const login = (email: string, password: string, gateway = 0, headers = {}) =>
    anyone(gateway).call('POST', '/auth/login', { body: { email, password }, headers });

  describe('refresh tokens (S13)', () => {
    it('used by 20 at once on two gateways have one successor, and lock no one out', async () => {
      const { refreshToken } = (await stage().home.owner.customer()).signedIn;
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          anyone(n % 2).expect<{ refreshToken: string }>(200, 'POST', '/auth/refresh', {
            body: { refreshToken },
          }),
        ),
      );
      const successors = new Set(answers.map(({ body }) => body.data.refreshToken));
      expect(successors.size).toBe(1);
      const [next] = successors;
      await anyone().expect(200, 'POST', '/auth/refresh', { body: { refreshToken: next } });
    });

    it('can be neither made up nor prolonged', async () => {
      const { refreshToken = '' } = (await stage().home.owner.customer()).signedIn;
      const parts = refreshToken.split('.');
      const others = [
        ...['', '.', 'a.b.c', 'x'.repeat(900), refreshToken.slice(0, -2), `${refreshToken}AA`],
        parts.with(1, String(Number(parts[1]) + 1)).join('.'),
        parts.with(0, randomUUID()).join('.'),
        parts.with(-1, Buffer.alloc(32).toString('base64url')).join('.'),
      ];
      for (const made of others) {
        const answer = await anyone().call('POST', '/auth/refresh', { body: { refreshToken: made } });
        expect([made.slice(0, 60), answer.status >= 400 && answer.status < 402]).toEqual([
          made.slice(0, 60),
          true,
        ]);
      }
      await anyone().expect(200, 'POST', '/auth/refresh', { body: { refreshToken } });
    });
  });

  describe('reset links (S14)', () => {
    it('work once, name our own host whatever Host says, and end every session', async () => {
      const victim = await stage().home.owner.customer();
      const { email } = victim.signedIn.user;
      const headers = {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        forwarded: 'host=evil.example',
        origin: 'http://evil.example',
      };
      await anyone().expect(202, 'POST', '/auth/forgot-password', { body: { email }, headers });
      const mine = () =>
        stage()
          .mails()
          .filter((mail) => mail.includes(email) && /reset/i.test(mail));
      await until('the mail is there', () => mine().length > 0);
      const mail = mine().at(-1)!.replaceAll('=\r\n', '').replaceAll('=3D', '=');
      expect(mail).not.toContain('evil.example');
      const token = /token=([\w.-]+)/.exec(mail)?.[1];
      const body = { token, newPassword: 'a new password' };
      const twice = await Promise.all(
        [0, 1].map((n) => anyone(n).call('POST', '/auth/reset-password', { body })),
      );
      expect(twice.map(verdict).sort()).toEqual(['200', '400 TOKEN_INVALID']);
      await until(
        'its sessions are over',
        async () => (await victim.call('GET', '/auth/profile')).status === 401,
        5_000,
      );
      expect(verdict(await login(email, 'switchboard'))).toBe('401 INVALID_CREDENTIALS');
    });

    it('are promised alike to known and unknown people', async () => {
      const { email } = stage().home.other.signedIn.user;
      const [known, unknown] = await Promise.all(
        [email, `${randomUUID()}@example.org`].map((each) =>
          anyone().call('POST', '/auth/forgot-password', { body: { email: each } }),
        ),
      );
      expect(unknown!.body).toEqual(known!.body);
      expect(unknown!.status).toBe(known!.status);
    });
  });

  describe('guessing passwords (S19)', () => {
    it('ends after ten tries per account, over both gateways, whatever X-Forwarded-For says', async () => {
      const { email } = (await stage().home.owner.customer()).signedIn.user;
      const tries = [];
      for (let n = 0; n < 11; n += 1) {
        const headers = { 'x-forwarded-for': `203.0.113.${n}`, 'x-real-ip': `203.0.113.${n}` };
        tries.push(verdict(await login(n % 2 === 0 ? email : email.toUpperCase(), WRONG, n % 2, headers)));
      }
      expect(tries.slice(0, 10)).toEqual(Array(10).fill('401 INVALID_CREDENTIALS'));
      expect(tries.at(-1)).toBe('429 RATE_LIMITED');
      expect(verdict(await login(email, 'switchboard'))).toBe('429 RATE_LIMITED');
    });

    it('does not tell who has an account', async () => {
      const { email } = stage().home.other.signedIn.user;
      const [known, unknown] = [await login(email, WRONG), await login(`${randomUUID()}@example.org`, WRONG)];
      const { requestId: _, ...error } = known.body.error!;
      expect(unknown.body.error).toMatchObject(error);
      expect(unknown.status).toBe(known.status);
    });
  });

  describe('another page’s requests (S20)', () => {
    const cookieOf = async () => {
      const { email } = stage().home.other.signedIn.user;
      const answer = await login(email, 'switchboard', 0, { 'x-client': 'web' });
      expect(JSON.stringify(answer.body)).not.toContain('refreshToken');
      const set = answer.headers.get('set-cookie') ?? '';
      expect(set).toMatch(/HttpOnly/i);
      expect(set).toMatch(/SameSite=Lax/i);
      expect(set).toMatch(/Path=\/api\/auth/i);
      return set.split(';')[0]!;
    };

    it('get nothing for the cookie alone, nor with the header from another origin', async () => {
      const cookie = await cookieOf();
      const refresh = async (headers: Record<string, string>) =>
        verdict(await anyone().call('POST', '/auth/refresh', { headers: { cookie, ...headers } }));
      expect(await refresh({})).toBe('401 UNAUTHENTICATED');
      for (const origin of [
        'https://evil.example',
        'null',
        'http://127.0.0.1.evil.example',
        'http://127.0.0.1:1',
      ]) {
        expect([origin, await refresh({ origin, 'x-client': 'web' })]).toEqual([
          origin,
          '403 ORIGIN_REFUSED',
        ]);
      }
      expect(await refresh({ origin: stage().system.address, 'x-client': 'web' })).toBe('200');
    });

    it('are allowed by no preflight, and open no socket', async () => {
      const { accessToken } = stage().home.other.signedIn;
      for (const origin of ['https://evil.example', 'null']) {
        const headers = {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'x-client',
        };
        const preflight = await fetch(`${stage().system.address}/api/auth/refresh`, {
          method: 'OPTIONS',
          headers,
        });
        expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
        await expect(refusedHandshake(stage().system.address, accessToken, { origin })).resolves.toBe(
          'ORIGIN_REFUSED',
        );
      }
    });

    it('can’t send a form: only JSON is read', async () => {
      const headers = { 'content-type': 'text/plain' };
      const answer = await anyone().call('POST', '/auth/login', {
        body: '{"email":"a@b.c","password":"x"}',
        headers,
      });
      expect(verdict(answer)).toBe('415 UNSUPPORTED_TYPE');
    });
  });
}
