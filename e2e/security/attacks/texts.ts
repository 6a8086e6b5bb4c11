import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Api } from '../../support/api.js';
import { aFaq, anEmail } from '../scene.js';
import { type Stage, verdict } from '../stage.js';

const NOT_TEXT: readonly unknown[] = [['a'], { a: 1 }, { $ne: null }, 1, true, null, { toString: 'x' }, [[]]];

/** S24: what is sent where a text belongs. */
export function textAttacks(stage: () => Stage): void {
  describe('where a text belongs (S24)', () => {
    it('nothing else is taken', async () => {
      const { home, system } = stage();
      const { id } = await home.customer.newConversation();
      const targets: [Api, string, string, (value: unknown) => object][] = [
        [home.customer, 'POST', '/auth/login', (value) => ({ email: value, password: 'x' })],
        [home.customer, 'POST', '/auth/login', (value) => ({ email: 'a@example.org', password: value })],
        [
          home.customer,
          'POST',
          '/auth/reset-password',
          (value) => ({ token: value, newPassword: 'switchboard' }),
        ],
        [home.customer, 'POST', '/auth/refresh', (value) => ({ refreshToken: value })],
        [home.customer, 'POST', `/conversations/${id}/messages`, (value) => ({ content: value })],
        [home.customer, 'POST', '/conversations', (value) => ({ title: value })],
        [home.owner, 'POST', '/faqs', (value) => ({ ...aFaq(), answer: value })],
        [home.owner, 'POST', '/faqs', (value) => ({ ...aFaq(), keywords: [value] })],
      ];
      for (const [api, method, path, body] of targets) {
        for (const value of NOT_TEXT) {
          const answer = await api.call(method, path, { body: body(value) });
          expect([path, value, verdict(answer)]).toEqual([path, value, '400 VALIDATION_FAILED']);
        }
      }
      expect((await fetch(`${system.address}/health/live`)).status).toBe(200);
    });

    it.each([
      ['no object', '[]'],
      ['null', 'null'],
      ['a text', '"x"'],
      ['half of it', '{"name":"X"'],
      ['an unknown field', '{"name":"X","name2":1}'],
      ['a text with a length', '{"name":{"__proto__":{"length":1}}}'],
      ['a zero', '{"name":"\\u0000"}'],
      ['depth', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
      ['depth in a list', `{"name":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ])('%s is refused', async (_, body) => {
      const answer = await stage().home.customer.call('PUT', '/auth/profile', { body });
      expect(verdict(answer)).toBe('400 VALIDATION_FAILED');
    });

    it('a prototype changes nobody’s', async () => {
      const { customer } = stage().home;
      for (const body of [
        '{"__proto__":{"role":"owner","workspaceId":"x"},"name":"X"}',
        '{"constructor":{"prototype":{"role":"owner"}},"name":"X"}',
      ])
        expect(verdict(await customer.call('PUT', '/auth/profile', { body }))).toBe('400 VALIDATION_FAILED');
      expect(await customer.get('/auth/verify')).toMatchObject({ role: 'customer' });
      expect(verdict(await customer.call('GET', '/users'))).toBe('403 FORBIDDEN');
    });

    it('a body that is too large is refused as such', async () => {
      const answer = await stage().home.customer.call('PUT', '/auth/profile', {
        body: { name: 'x'.repeat(200_000) },
      });
      expect(verdict(answer)).toBe('413 TOO_LARGE');
    });

    it('half a character, and every odd one, is stored or refused, never a fault', async () => {
      const { home } = stage();
      const { id } = await home.customer.newConversation();
      const odd = [
        '\ud800',
        'a\udc00b',
        '\u202eabc',
        '\ufeff',
        '\u0007',
        '\u2028',
        '\uffff',
        '👩‍👩‍👧‍👦',
        'i̇'.repeat(50),
        '\u001b[31m',
      ];
      const faults: string[] = [];
      for (const text of odd) {
        const content = `Odd: ${text} text`;
        const bodies: [Api, string, string, object][] = [
          [home.customer, 'POST', `/conversations/${id}/messages`, { content }],
          [home.agent, 'POST', `/conversations/${id}/messages`, { content, private: true }],
          [home.customer, 'POST', '/conversations', { title: content }],
          [home.customer, 'POST', `/conversations/${id}/handoff`, { reason: content }],
          [home.other, 'PUT', '/auth/profile', { name: content, company: content }],
          [home.other, 'PUT', '/auth/preferences', { customInstructions: content }],
          [home.owner, 'POST', '/faqs', { ...aFaq(), answer: content, keywords: [content] }],
          [
            home.owner,
            'POST',
            '/users',
            { name: content, email: anEmail(), role: 'agent', password: 'switchboard' },
          ],
          [home.owner, 'PATCH', '/workspace', { name: content }],
        ];
        for (const [api, method, path, body] of bodies) {
          const answer = await api.call(method, path, { body, headers: { 'idempotency-key': randomUUID() } });
          if (answer.status >= 500)
            faults.push(`${method} ${path} ${JSON.stringify(text)}: ${verdict(answer)}`);
        }
      }
      expect(faults).toEqual([]);
    });
  });
}
