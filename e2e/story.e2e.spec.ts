import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { Api } from './support/api.js';
import { Visitor, openBrowser } from './support/browser.js';
import { System, until } from './support/system.js';

/** The main job, told in two browsers: a customer asks, the assistant answers, a person takes over. */
let system: System;
let browser: Browser;
let customer: Visitor;
let agent: Visitor;

beforeAll(async () => {
  system = await System.start({ seed: true });
  // The agent of this story takes from the queue by hand.
  const owner = await Api.login(system.address, 'owner@demo.test');
  await owner.expect(200, 'PUT', '/routing/settings', { body: { automatic: false } });
  browser = await openBrowser();
  customer = await Visitor.arrive(browser, 'customer');
  agent = await Visitor.arrive(browser, 'agent', {
    viewport: { width: 1440, height: 900 },
    colorScheme: 'dark',
  });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
}, 60_000);

const messages = ({ page }: Visitor): Locator => page.getByRole('log', { name: 'Messages' });
const shows = (visitor: Visitor, text: string | RegExp) =>
  messages(visitor).getByText(text).first().waitFor({ timeout: 20_000 });

async function write(visitor: Visitor, label: string, text: string): Promise<void> {
  await visitor.page.getByLabel(label, { exact: true }).fill(text);
  await visitor.page.keyboard.press('Enter');
}

describe('the main job', () => {
  it('a customer signs in and finds suggestions', async () => {
    await customer.signIn(system.address, 'customer@demo.test');
    await customer.page.getByRole('heading', { name: /how can we help/ }).waitFor();
    await customer.page.getByText('Often asked').waitFor();
    await customer.shoot('01-portal');
    expect(await customer.axe()).toEqual([]);
  }, 60_000);

  it('asks, and sees the answer stream in with a source that opens', async () => {
    await write(customer, 'Your message', 'How do I reset my password?');
    await shows(customer, 'How do I reset my password?');
    await customer.page.getByRole('button', { name: 'Stop the answer' }).waitFor();
    await customer.shoot('02-streaming');
    const source = customer.page.getByRole('button', { name: /^Source 1/ }).first();
    await source.waitFor({ timeout: 20_000 });
    await source.click();
    await customer.page.getByRole('heading', { name: 'How do I reset my password?' }).last().waitFor();
    await customer.shoot('03-source');
    expect(await customer.axe()).toEqual([]);
    await customer.page.getByRole('button', { name: 'Close the source' }).click();
  }, 60_000);

  it('changes tone and length, and the next answer follows', async () => {
    const { page } = customer;
    await page
      .getByRole('button', { name: /Clara Novak|Your account/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Settings' }).click();
    await page.getByText('Concise', { exact: true }).click();
    await page.getByText('Formal', { exact: true }).click();
    await customer.shoot('04-settings');
    expect(await customer.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).nth(1).click();
    await page.getByText('Saved').first().waitFor();
    await page.goBack();
    const chips = page.getByRole('button', { name: /^Source 1/ });
    await chips.first().waitFor();
    const before = await chips.count();
    await write(customer, 'Your message', 'How do I reset my password, please?');
    await until('a second answer', async () => (await chips.count()) > before, 20_000);
    const [long = '', short = ''] = await messages(customer)
      .getByText(/Forgot password/)
      .allInnerTexts();
    expect(short.length).toBeLessThan(long.length);
    await customer.shoot('05-concise');
  }, 60_000);

  it('asks what nobody wrote down and is honestly told so', async () => {
    await write(customer, 'Your message', 'What is the airspeed of an unladen swallow?');
    await shows(customer, /could not find|couldn’t find|don’t know/i);
    await customer.shoot('06-unknown');
  }, 60_000);

  it('asks for a person; an agent sees it appear with its waiting time, summary and mood', async () => {
    await agent.signIn(system.address, 'agent@demo.test');
    await agent.page
      .getByRole('link', { name: /Escalated/ })
      .first()
      .click();
    await agent.shoot('07-inbox-before');
    await customer.page.getByRole('button', { name: 'Talk to a person' }).first().click();
    await customer.page.getByLabel(/What should they know/).fill('I am locked out since this morning');
    await customer.page.getByRole('button', { name: 'Ask for a person' }).click();
    await shows(customer, 'A person has been asked to join');
    await customer.shoot('08-waiting');
    // New work is announced on top and enters on request: the list never moves by itself.
    await agent.page.getByRole('button', { name: /new conversation/ }).click({ timeout: 20_000 });
    const row = agent.page.getByRole('link', { name: /Clara Novak/ }).first();
    await row.waitFor({ timeout: 20_000 });
    await row.click();
    await shows(agent, 'I am locked out since this morning');
    await agent.shoot('09-summary');
    expect(await agent.axe()).toEqual([]);
  }, 90_000);

  it('the agent takes over, and both chat with typing and read ticks', async () => {
    await agent.page
      .getByRole('button', { name: /^Take over/ })
      .first()
      .click();
    await shows(customer, /Grace Kim joined/);
    await agent.page
      .getByLabel('Reply to the customer')
      .pressSequentially('Good day Clara, I am here.', { delay: 20 });
    await customer.page
      .getByText(/Grace Kim is writing/)
      .first()
      .waitFor();
    await customer.shoot('10-typing');
    await agent.page.keyboard.press('Enter');
    await shows(customer, 'Good day Clara, I am here.');
    await agent.page.getByText('Read', { exact: true }).first().waitFor();
    await write(customer, 'Your message', 'Thank you, that was quick');
    await shows(agent, 'Thank you, that was quick');
    await agent.shoot('11-chat');
    await customer.shoot('11-chat');
  }, 60_000);

  it('a private note never shows to the customer', async () => {
    await agent.page.getByText('Note', { exact: true }).first().click();
    await write(agent, 'Private note', 'Account was locked by mistake');
    await shows(agent, 'Account was locked by mistake');
    await agent.shoot('12-note');
    expect(await customer.page.content()).not.toContain('locked by mistake');
  }, 60_000);

  it('a laptop that was closed in between shows the same messages in the same order', async () => {
    await customer.page.context().setOffline(true);
    await agent.page.getByText('Reply', { exact: true }).first().click();
    for (const text of ['First while you were away', 'Second while you were away']) {
      await write(agent, 'Reply to the customer', text);
      await shows(agent, text);
    }
    await customer.shoot('13-offline');
    await customer.page.context().setOffline(false);
    await shows(customer, 'Second while you were away');
    const text = await messages(customer).innerText();
    expect(text.indexOf('First while you were away')).toBeLessThan(
      text.indexOf('Second while you were away'),
    );
    await customer.page.reload();
    await shows(customer, 'Second while you were away');
  }, 60_000);

  it('the agent resolves it, and both see that', async () => {
    await agent.page
      .getByRole('button', { name: /^Resolve/ })
      .first()
      .click();
    await shows(customer, /resolved/i);
    await customer.shoot('14-resolved');
  }, 60_000);

  it('no page complained', () => {
    const offline = /ERR_INTERNET_DISCONNECTED|WebSocket|Failed to load resource/;
    const complaints = [...customer.complaints, ...agent.complaints].filter((text) => !offline.test(text));
    expect(complaints).toEqual([]);
  });
});

describe.each([
  ['light', 360],
  ['dark', 360],
  ['dark', 1280],
] as const)('in %s at %d px', (colorScheme, width) => {
  it('the portal and the inbox work, fit and pass axe', async () => {
    for (const [email, name] of [
      ['customer2@demo.test', 'portal'],
      ['agent2@demo.test', 'inbox'],
    ] as const) {
      const visitor = await Visitor.arrive(browser, name, { viewport: { width, height: 740 }, colorScheme });
      await visitor.signIn(system.address, email);
      // Whether or not something of it is theirs already.
      if (name === 'inbox') await visitor.page.goto(`${system.address}/inbox/all`);
      const first = visitor.page.getByRole('link', { name: /Charged twice|Daniel Moreau/ }).first();
      await first.waitFor();
      await visitor.shoot(`20-${colorScheme}-${width}-list`);
      expect(await visitor.axe()).toEqual([]);
      await first.click();
      await messages(visitor).waitFor();
      await visitor.shoot(`21-${colorScheme}-${width}-thread`);
      expect(await visitor.axe()).toEqual([]);
      const overflow = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await visitor.page.context().close();
    }
  }, 90_000);
});
