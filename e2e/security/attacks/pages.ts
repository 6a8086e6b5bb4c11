import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { Visitor, openBrowser } from '../../support/browser.js';
import { until } from '../../support/system.js';
import { aFaq } from '../scene.js';
import type { Stage } from '../stage.js';

const XSS = [
  '<script>window.hit=1</script>',
  '<img src=x onerror="window.hit=1">',
  '<svg/onload=window.hit=1>',
  '"><iframe srcdoc="<script>parent.hit=1</script>">',
  '[a](javascript:window.hit=1)',
  '[b](JaVaScRiPt&#58;window.hit=1)',
  '[c](data:text/html,<script>window.hit=1</script>)',
  '![d](https://evil.example/d.png)',
  '<style>@import url(https://evil.example/e.css)</style>',
  '<a href="https://evil.example" onmouseover="window.hit=1">e</a>',
  '{{constructor.constructor("window.hit=1")()}}',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.hit=1>',
  'javascript:window.hit=1',
];

/** S26, S43: what people and models wrote, as it stands in a real browser. */
export function pageAttacks(stage: () => Stage): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** Looks at a page as somebody; says what ran, what was fetched from elsewhere, and which links are dangerous. */
  async function look(as: 'agent' | 'customer', place: string, shows: string): Promise<void> {
    const { atModel, modelSystem } = stage();
    const visitor = await Visitor.arrive(browser, as);
    const foreign: string[] = [];
    visitor.page.on('request', (request) => {
      const { host, protocol } = new URL(request.url());
      if (/^http/.test(protocol) && host !== new URL(modelSystem.address).host) foreign.push(request.url());
    });
    visitor.page.on('dialog', (dialog) => void dialog.dismiss().then(() => foreign.push('a dialog')));
    await visitor.signIn(modelSystem.address, atModel[as].signedIn.user.email);
    await visitor.page.goto(modelSystem.address + place);
    await visitor.page.getByText(shows).first().waitFor({ timeout: 15_000 });
    expect(await dangersOf(visitor.page)).toEqual([]);
    expect(foreign).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.page.context().close();
  }

  describe('what people and models wrote, in a browser', () => {
    it('runs nothing, fetches nothing: messages, titles, names, notes, FAQs and the model’s words (S26)', async () => {
      const { atModel, model } = stage();
      const all = XSS.join('\n\n');
      const { customer, agent, owner } = atModel;
      await customer.expect(200, 'PUT', '/auth/profile', { body: { name: XSS[1], company: XSS[0] } });
      await owner.expect(200, 'PATCH', '/workspace', { body: { name: XSS[2] } });
      await owner.expect(201, 'POST', '/faqs', {
        body: { ...aFaq(), question: `${XSS[1]} ${randomUUID()}`, answer: all },
      });
      model.answers(`The model says\n\n${all}`);
      const { id } = await customer.newConversation({ title: `${XSS[1]} title` });
      await customer.say(id, `A customer says ${all}`);
      await until('the model has answered', async () =>
        (await customer.messages(id)).some(({ content }) => content.startsWith('The model says')),
      );
      await agent.say(id, `A note says ${all}`, { private: true });
      await agent.say(id, `An agent says ${all}`);
      await look('customer', `/portal/c/${id}`, 'An agent says');
      await look('agent', `/inbox/all/${id}`, 'An agent says');
    }, 90_000);

    it('allows by its policy no script but its own, and no frame around it (S26)', async () => {
      const answer = await fetch(stage().system.address, { headers: { accept: 'text/html' } });
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+'(;|$)/);
      for (const part of [
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "default-src 'self'",
        "form-action 'self'",
      ])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/unsafe-|\*|https?:/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      const again = await fetch(stage().system.address, { headers: { accept: 'text/html' } });
      expect(again.headers.get('content-security-policy')).not.toBe(policy);
    });
  });
}

async function dangersOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = 'hit' in window ? ['a script ran'] : [];
    for (const { protocol, host, rel, outerHTML } of document.querySelectorAll<HTMLAnchorElement>(
      'a[href]',
    )) {
      const leaves = host !== location.host && protocol !== 'mailto:';
      if (!/^(https?|mailto):/.test(protocol) || (leaves && !/noopener|noreferrer/.test(rel)))
        found.push(outerHTML);
    }
    for (const node of document.querySelectorAll('img, iframe, object, embed, video, audio, link')) {
      const source = node.getAttribute('src') ?? node.getAttribute('href') ?? '';
      const { host } = new URL(source, location.href);
      if (node.tagName === 'IFRAME' || (host !== '' && host !== location.host)) found.push(node.outerHTML);
    }
    return found;
  });
}
