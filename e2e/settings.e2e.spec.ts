import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Api, PIXEL } from './support/api.js';
import { Visitor, openBrowser } from './support/browser.js';
import { openDesk } from './support/desk.js';
import { until } from './support/system.js';

/** What people set for themselves, and admins for the workspace, in a browser. */
let desk: Awaited<ReturnType<typeof openDesk>>;
let browser: Browser;

beforeAll(async () => {
  desk = await openDesk({ gateways: 1 });
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await desk?.system.stop();
}, 60_000);

async function enter(name: string, { signedIn }: Api): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, name, { reducedMotion: 'reduce' });
  visitor.page.setDefaultTimeout(15_000);
  await visitor.page.addInitScript(listenToAlerts);
  await visitor.signIn(desk.system.address, signedIn.user.email);
  return visitor;
}

const goTo = (page: Page, path: string) => page.goto(`${desk.system.address}/${path}`);

/** Writes down, in the page, what would call its person back. */
function listenToAlerts(): void {
  const heard: string[] = [];
  class Silent {
    static permission = sessionStorage.getItem('allowed') ?? 'default';
    static requestPermission() {
      heard.push('asked');
      sessionStorage.setItem('allowed', 'granted');
      Silent.permission = 'granted';
      return Promise.resolve('granted');
    }
    constructor(title: string, { body }: { body: string }) {
      heard.push(`${title}: ${body}`);
    }
  }
  const Sound = window.AudioContext;
  Object.assign(window, {
    heard,
    Notification: Silent,
    AudioContext: function () {
      heard.push('sound');
      return new Sound();
    },
  });
}

const heardIn = (page: Page) =>
  page.evaluate(() => ('heard' in window && Array.isArray(window.heard) ? window.heard.map(String) : []));

/** As if another tab were in front. */
const lookElsewhere = (page: Page) =>
  page.evaluate(() => Object.defineProperty(document, 'hidden', { value: true, configurable: true }));

describe('an agent who looks elsewhere', () => {
  let agent: Visitor;
  let conversationId: string;
  const write = async (content: string) => {
    await desk.customer.expect(201, 'POST', `/conversations/${conversationId}/messages`, {
      body: { content },
    });
    await agent.page.getByText(content).first().waitFor();
  };

  beforeAll(async () => {
    agent = await enter('agent', desk.agent);
    const { body } = await desk.customer.expect<{ id: string }>(201, 'POST', '/conversations', {
      body: { title: 'My parcel' },
    });
    conversationId = body.data.id;
    await desk.agent.expect(200, 'POST', `/conversations/${conversationId}/takeover`, { body: {} });
    await goTo(agent.page, 'inbox/mine');
    await write('Where is it?');
  }, 60_000);

  it('is called by nothing, as long as nothing is turned on; nor asked whether they want to be', async () => {
    await lookElsewhere(agent.page);
    await write('Hello? It has been a week.');
    expect(await heardIn(agent.page)).toEqual([]);
  }, 30_000);

  it('is asked by the browser only when they turn it on', async () => {
    await goTo(agent.page, 'settings');
    const desktop = agent.page.getByRole('switch', { name: 'Browser notifications' });
    expect(await desktop.isChecked()).toBe(false);
    expect(await agent.page.getByRole('switch', { name: 'Sound' }).isChecked()).toBe(false);
    expect(await heardIn(agent.page)).toEqual([]);
    await desktop.click();
    await until('it is on', () => desktop.isChecked());
    expect(await heardIn(agent.page)).toEqual(['asked']);
  }, 30_000);

  it('is then told by whom, never what was written, without a sound, and not while they are here', async () => {
    await goTo(agent.page, 'inbox/mine');
    await write('One more thing.');
    expect(await heardIn(agent.page)).toEqual([]);
    await lookElsewhere(agent.page);
    await write('My secret is 4711.');
    await until('the browser tells of it', async () => (await heardIn(agent.page)).length > 0);
    expect(await heardIn(agent.page)).toEqual(['A customer wrote: Clara Customer']);
    expect(agent.complaints).toEqual([]);
  }, 30_000);
});

describe('one’s own picture', () => {
  it('is shown to others as soon as it is chosen, and goes again', async () => {
    const { page, complaints } = await enter('pictured', desk.agent);
    await goTo(page, 'settings');
    const field = page.getByRole('group', { name: 'Your picture' });
    const file = { name: 'me.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL) };
    await field.locator('input[type=file]').setInputFiles(file);
    await field.getByRole('button', { name: 'Remove' }).waitFor();
    const id = desk.agent.signedIn.user.id;
    const pictureOf = async () =>
      (await desk.owner.expect<{ avatarUrl: string | null }>(200, 'GET', `/users/${id}`)).body.data.avatarUrl;
    expect(await pictureOf()).toMatch(/^\/api\/images\//);
    await field.getByRole('button', { name: 'Remove' }).click();
    await field.getByRole('button', { name: 'Upload a picture' }).waitFor();
    expect(await pictureOf()).toBeNull();
    expect(complaints).toEqual([]);
  }, 60_000);
});

describe('the owner', () => {
  let owner: Visitor;
  beforeAll(async () => {
    owner = await enter('owner', desk.owner);
  }, 60_000);

  it('changes the rules by which work is given out', async () => {
    const { page } = owner;
    await goTo(page, 'workspace#routing');
    const routing = page.getByRole('region', { name: 'Routing' });
    await routing.getByRole('switch', { name: 'Give out work automatically' }).click();
    await routing.getByLabel('Open work per agent').fill('0');
    await routing.getByRole('button', { name: 'Save' }).click();
    await routing.getByText(/Please enter a whole number from 1/).waitFor();
    await routing.getByLabel('Open work per agent').fill('3');
    await routing.getByRole('button', { name: 'Save' }).click();
    await routing.getByText('Saved').waitFor();
    const { body } = await desk.owner.expect(200, 'GET', '/routing/settings');
    expect(body.data).toMatchObject({ automatic: true, defaultCapacity: 3 });
    await goTo(page, 'floor');
    await page.getByText('Work is given out automatically').waitFor();
    await page.getByRole('link', { name: 'Change the rules' }).click();
    await routing.getByLabel('Open work per agent').waitFor();
    expect(await routing.getByLabel('Open work per agent').inputValue()).toBe('3');
  }, 60_000);

  it('moves the portal to another address; the old one leads nowhere', async () => {
    const { page } = owner;
    await goTo(page, 'workspace');
    const general = page.getByRole('region', { name: 'General' });
    const old = await general.getByLabel('Address of the portal', { exact: true }).inputValue();
    await general.getByRole('button', { name: 'Change the address' }).click();
    const slug = `moved-${Date.now()}`;
    await general.getByLabel('Last part of the address').fill(slug);
    await general.getByRole('button', { name: 'Save' }).click();
    await general.getByText('Saved').waitFor();
    const address = await general.getByLabel('Address of the portal', { exact: true }).inputValue();
    expect(address).toBe(`${desk.system.address}/w/${slug}`);
    const guest = await Visitor.arrive(browser, 'guest');
    await guest.page.goto(address);
    await guest.page.getByRole('heading', { name: /^Sign in to W / }).waitFor();
    await guest.page.getByRole('link', { name: 'Forgot your password?' }).click();
    await guest.page.getByRole('heading', { name: 'Reset your password' }).waitFor();
    await guest.page.locator('header').getByText(/^W /).waitFor();
    await guest.page.goto(old);
    await guest.page.getByRole('heading', { name: 'There is no workspace at this address' }).waitFor();
    await guest.page.context().close();
    expect(owner.complaints).toEqual([]);
  }, 60_000);
});
