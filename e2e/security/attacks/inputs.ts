import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Api } from '../../support/api.js';
import { until } from '../../support/system.js';
import { anEmail } from '../scene.js';
import { type Stage, verdict } from '../stage.js';

const SQL = [
  "'",
  "' or '1'='1",
  "'; drop table messages; --",
  '\\',
  '\\%',
  '$1',
  '${1}',
  '" or ""="',
  '))((',
  ':*',
  '&|!',
  '\u0000x',
];
/** S23, S25, S48: what is sent where a filter, a cursor or an id belongs. */
export function inputAttacks(stage: () => Stage): void {
  const status = async (api: Api, path: string) => (await api.call('GET', path)).status;

  describe('filters, sorts and cursors (S23, S48)', () => {
    it('search for what they say, and never fail', async () => {
      const { home } = stage();
      await home.customer.newConversation({ title: 'A plain title' });
      for (const words of SQL) {
        const search = `?search=${encodeURIComponent(words)}`;
        for (const path of ['/conversations', '/users', '/customers', '/clients', '/faqs']) {
          const found = await home.owner.call<unknown[]>('GET', path + search);
          expect([path, words, [200, 400].includes(found.status)]).toEqual([path, words, true]);
          if (path !== '/faqs') expect(found.body.data ?? []).toEqual([]);
        }
      }
    });

    it.each(['%', '_', '%%%', '____'])('take %s for itself, not for a pattern', async (words) => {
      const { home } = stage();
      for (const path of ['/conversations', '/users', '/customers'])
        expect(await home.owner.get(`${path}?search=${encodeURIComponent(words)}`)).toEqual([]);
    });

    it('take no other word, number or field', async () => {
      const { owner } = stage().home;
      const bad = [
        ...[
          'sort=id;drop',
          'sort=created_at',
          'sort=',
          'sort=activity,created',
          'status=active%27',
          'handler=root',
        ],
        ...[
          'limit=0',
          'limit=101',
          'limit=-1',
          'limit=1e3',
          'limit=0x10',
          'limit=99999999999999999999',
          'limit=1&limit=2',
        ],
        ...[
          'search[$ne]=1',
          'search=a&search=b',
          'where=1',
          'workspaceId=x',
          'customer=%27',
          'customer=*',
          'assignee=root',
        ],
        ...['__proto__[role]=owner', `search=${'x'.repeat(201)}`],
      ].filter((query) => query !== 'sort=');
      const told = await Promise.all(
        bad.map(async (query) => [query, await status(owner, `/conversations?${query}`)]),
      );
      expect(told).toEqual(bad.map((query) => [query, 400]));
    });

    it('take no cursor but their own', async () => {
      const { home } = stage();
      await Promise.all([1, 2, 3].map(() => home.customer.newConversation()));
      const page = await home.owner.call('GET', '/conversations?limit=1');
      const cursor = page.body.meta?.nextCursor ?? '';
      expect(cursor).not.toBe('');
      const text = Buffer.from(cursor, 'base64url').toString();
      const forged = [
        ...['x', "'", '..', 'bnVsbA', 'e30', 'W10', Buffer.from('{"at":"x","id":"y"}').toString('base64url')],
        ...[text.replace(/[0-9a-f]{8}-/, "' or 1=1--"), text.replace(/20\d\d/, 'x'), `${text}x`].map((one) =>
          Buffer.from(one).toString('base64url'),
        ),
      ];
      for (const path of ['/conversations', '/users', '/customers', '/clients', '/faqs']) {
        for (const one of forged) {
          const answer = await home.owner.call('GET', `${path}?limit=1&cursor=${encodeURIComponent(one)}`);
          expect([path, one, verdict(answer)]).toEqual([path, one, '400 INVALID_CURSOR']);
        }
      }
      const theirs = await stage().foreign.owner.call<unknown[]>(
        'GET',
        `/conversations?limit=100&cursor=${cursor}`,
      );
      expect(JSON.stringify(theirs.body)).not.toContain(home.customer.userId);
    });
  });

  describe('ids and lines (S25)', () => {
    it('ids that are subjects, paths or wildcards are none', async () => {
      const { owner } = stage().home;
      for (const id of [
        '*',
        '>',
        'a.b',
        'evt.>',
        '..%2f..%2fworkspace',
        '%00',
        '%2e%2e',
        `${randomUUID()}.x`,
        '$JS.API',
      ])
        for (const path of ['/conversations', '/users', '/customers', '/clients', '/faqs']) {
          const answer = await owner.call('GET', `${path}/${id}`);
          expect([path, id, [400, 404].includes(answer.status)]).toEqual([path, id, true]);
        }
      const ear = await stage().listen(owner);
      for (const conversationId of ['*', '>', 'a.b', '', { a: 1 }, ['x'], null]) {
        const ack = await ear.emit('conversation:join', { conversationId });
        expect(ack).toMatchObject({ ok: false, error: { code: 'VALIDATION_FAILED' } });
      }
    });

    it('line ends in names and subjects add no header to a mail', async () => {
      const name = 'Eve\r\nBcc: victim@evil.example\r\nX-Evil: yes\r\n\r\nBody';
      const { owner } = stage().foreign;
      const renamed = await owner.call('PATCH', '/workspace', { body: { name: `${name}`.slice(0, 90) } });
      const email = anEmail();
      const invited = await owner.call('POST', '/users', { body: { name, email, role: 'agent' } });
      expect([200, 400]).toContain(renamed.status);
      expect([201, 400]).toContain(invited.status);
      const reset = await owner.call('POST', '/auth/forgot-password', {
        body: { email: owner.signedIn.user.email },
      });
      expect(reset.status).toBe(202);
      await until('the mail is there', () =>
        stage()
          .mails()
          .some((mail) => mail.includes(owner.signedIn.user.email)),
      );
      for (const mail of stage().mails()) expect(mail.split('\r\n\r\n')[0]).not.toMatch(/^(Bcc|X-Evil):/im);
    });

    it('and in headers are refused or harmless', async () => {
      const { customer } = stage().home;
      for (const key of ['x'.repeat(1_000), 'a b', '../x', 'é', '*', '>']) {
        const headers = {
          'idempotency-key': encodeURI(key),
          'x-request-id': encodeURI(key),
          traceparent: encodeURI(key),
        };
        const answer = await customer.call('POST', '/conversations', { body: {}, headers });
        expect([key.slice(0, 9), answer.status < 500]).toEqual([key.slice(0, 9), true]);
        expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      }
    });
  });
}
