import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { Api, PIXEL } from './support/api.js';
import { Visitor, openBrowser } from './support/browser.js';
import { System, until } from './support/system.js';

/** What admins do all day, in a browser: people, clients, the workspace, a sheet of newcomers, and the floor. */
let system: System;
let browser: Browser;
let admin: Visitor;
let page: Page;

beforeAll(async () => {
  system = await System.start({ seed: true });
  browser = await openBrowser();
  admin = await arrive('admin');
  await admin.signIn(system.address, 'admin@demo.test');
  page = admin.page;
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
}, 60_000);

/** Without motion: nothing is looked at half faded in. */
async function arrive(name: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, name, { reducedMotion: 'reduce', ...options });
  visitor.page.setDefaultTimeout(15_000);
  return visitor;
}

const dialog = () => page.getByRole('dialog').last();
const goTo = (path: string) => page.goto(`${system.address}/${path}`);
const row = (name: string): Locator => page.getByRole('row', { name: new RegExp(name) });
const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
const close = () => dialog().getByRole('button', { name: 'Close' }).click();

async function choose(label: string, option: string): Promise<void> {
  await dialog().getByLabel(label, { exact: true }).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function add(name: string, email: string, password?: string): Promise<void> {
  await page.getByRole('link', { name: 'Add person' }).click();
  await dialog().getByLabel('Name', { exact: true }).fill(name);
  await dialog().getByLabel('E-mail').fill(email);
  if (password) {
    await dialog().getByText('Set a password', { exact: true }).click();
    await dialog().getByLabel('Password', { exact: true }).fill(password);
  }
  await dialog().getByRole('button', { name: 'Add person' }).click();
}

describe('people', () => {
  it('come by an invitation, whose link is shown where no mail goes out', async () => {
    await goTo('people');
    await add('Ines Invited', 'ines@example.org');
    const link = dialog().getByLabel('Invitation link', { exact: true });
    await link.waitFor();
    expect(await link.inputValue()).toMatch(/\/accept-invitation\?token=\S+/);
    await admin.shoot('40-invitation');
    expect(await admin.axe()).toEqual([]);
    await dialog().getByRole('button', { name: 'Done' }).click();
    await row('Ines Invited').getByText('E-mail not confirmed').last().waitFor();
  }, 60_000);

  it('or with a password; whoever is here already, or has an account, is said at the field', async () => {
    await add('Piet Password', 'piet@example.org', 'switchboard');
    await row('Piet Password').waitFor();
    await add('Piet Again', 'piet@example.org');
    await says('This person is in the workspace already.');
    expect(await admin.axe()).toEqual([]);
    const elsewhere = await Api.owner(system.address);
    await dialog().getByLabel('E-mail').fill(elsewhere.signedIn.user.email);
    await dialog().getByText('Set a password', { exact: true }).click();
    await dialog().getByLabel('Password', { exact: true }).fill('switchboard');
    await dialog().getByRole('button', { name: 'Add person' }).click();
    await says(/There is an account with this e-mail/);
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  }, 60_000);

  it('are found, and their role changes', async () => {
    await page.getByRole('searchbox').fill('piet');
    await says('1 of 1');
    await row('Piet Password').getByRole('link').click();
    await choose('Role', 'Admin');
    await dialog().getByLabel('Phone').fill('030 555');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('Saved').waitFor();
    await admin.shoot('41-person');
    expect(await admin.axe()).toEqual([]);
    expect((await Api.login(system.address, 'piet@example.org')).signedIn.role).toBe('admin');
  }, 60_000);

  it('are deactivated and activated, with what it means said before', async () => {
    await dialog().getByRole('button', { name: 'Deactivate' }).click();
    await says(/signed out at once, on every device/);
    await admin.shoot('42-deactivate');
    expect(await admin.axe()).toEqual([]);
    await dialog().getByRole('button', { name: 'Deactivate' }).click();
    await dialog().getByRole('button', { name: 'Activate', exact: true }).waitFor();
    const body = { email: 'piet@example.org', password: 'switchboard' };
    await Api.anonymous(system.address).expect(403, 'POST', '/auth/login', { body });
    await dialog().getByRole('button', { name: 'Activate', exact: true }).click();
    await dialog().getByRole('button', { name: 'Deactivate' }).waitFor();
    await Api.anonymous(system.address).expect(200, 'POST', '/auth/login', { body });
  }, 60_000);

  it('are sent a reset link, and removed', async () => {
    await dialog().getByRole('button', { name: 'Send a reset link' }).click();
    await dialog().getByRole('button', { name: 'Send link' }).click();
    await says('A link is on its way to piet@example.org.');
    await dialog().getByRole('button', { name: 'Remove from the workspace' }).click();
    await says(/The account itself stays/);
    await dialog().getByRole('button', { name: 'Remove', exact: true }).click();
    await says('Piet Password has been removed.');
    await says('Nothing matches');
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await row('Ines Invited').waitFor();
    // The list as it was shown before is asked for again.
    await row('Piet Password').waitFor({ state: 'detached' });
  }, 60_000);

  it('the only owner stays one; an admin leaves owners alone', async () => {
    await row('Olivia Owens').getByRole('link').click();
    await says('Only an owner can change this person.');
    await close();
    const owner = await arrive('owner');
    await owner.signIn(system.address, 'owner@demo.test');
    const { userId } = await Api.login(system.address, 'owner@demo.test');
    await owner.page.goto(`${system.address}/people/${userId}`);
    const panel = owner.page.getByRole('dialog');
    await panel.getByLabel('Role', { exact: true }).first().click();
    await owner.page.getByRole('option', { name: 'Agent', exact: true }).click();
    await panel.getByRole('button', { name: 'Save' }).click();
    await owner.page.getByText('This is the only owner. Make someone else an owner first.').waitFor();
    expect(await owner.axe()).toEqual([]);
    await owner.page.context().close();
  }, 60_000);
});

describe('a client', () => {
  it('is made, a customer is linked, and as long as they are it can’t be deleted', async () => {
    await goTo('clients');
    await page.getByRole('link', { name: 'Add client' }).first().click();
    await dialog().getByLabel('Name', { exact: true }).fill('Fjord Freight');
    await dialog().getByLabel('Contact person').fill('Ida Lind');
    await dialog().getByRole('button', { name: 'Add client' }).click();
    const finder = dialog().getByRole('textbox', { name: 'Link a person' });
    await finder.fill('Clara');
    await page.getByRole('option', { name: /Clara Novak/ }).click();
    await dialog().getByRole('button', { name: 'Unlink Clara Novak' }).waitFor();
    await admin.shoot('43-client');
    expect(await admin.axe()).toEqual([]);
    await dialog().getByRole('button', { name: 'Delete client' }).click();
    await dialog().getByRole('button', { name: 'Delete', exact: true }).click();
    await says(/1 person is linked to it/);
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().getByRole('button', { name: 'Unlink Clara Novak' }).click();
    await says('Nobody is linked yet.');
    await dialog().getByRole('button', { name: 'Delete client' }).click();
    await dialog().getByRole('button', { name: 'Delete', exact: true }).click();
    await says('Fjord Freight has been deleted.');
  }, 60_000);
});

describe('the workspace', () => {
  const accent = (one: Page) =>
    one.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--sb-accent').trim());

  it('takes a logo and a colour that can be read, and the portal shows them before anyone signs in', async () => {
    await goTo('workspace');
    const logo = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL) };
    await page.locator('input[type=file]').setInputFiles(logo);
    await page.getByRole('button', { name: 'Replace' }).waitFor();
    const colour = page.getByLabel('Accent colour', { exact: true });
    await colour.fill('#ffe14d');
    await colour.press('Tab');
    await says(/Too pale for a white page/);
    await page.getByRole('button', { name: /instead/ }).click();
    await says(/A darker tone of it is used/);
    await colour.fill('#1d7a46');
    await colour.press('Tab');
    await says(/Good contrast/);
    await admin.shoot('44-branding');
    expect(await admin.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).nth(1).click();
    await until('the console is green', async () => (await accent(page)) === '#1d7a46');

    const guest = await arrive('guest');
    await guest.page.goto(`${system.address}/w/demo`);
    await guest.page.getByRole('heading', { name: 'Sign in to Demo' }).waitFor();
    await guest.page.locator('header img[src^="/api/images/"]').waitFor();
    expect(await accent(guest.page)).toBe('#1d7a46');
    await guest.shoot('45-portal');
    expect(await guest.axe()).toEqual([]);
    await guest.page.getByLabel('E-mail').fill('customer@demo.test');
    await guest.page.getByLabel('Password', { exact: true }).fill('switchboard');
    await guest.page.getByRole('button', { name: 'Sign in' }).click();
    await guest.page.waitForURL(/portal/);
    await guest.page.locator('header img[src^="/api/images/"]').waitFor();
    expect(await accent(guest.page)).toBe('#1d7a46');
    await guest.page.context().close();
  }, 90_000);
});

describe('a sheet', () => {
  const sheet = [
    'name,email,role,phone,company',
    'Nora New,nora@example.net,customer,,Acme',
    'Sam Seller,sam@example.net,agent,,',
    'No Address,nowhere,customer,,',
    'Boss Body,boss@example.net,king,,',
    'Twice,nora@example.net,customer,,',
    'Grace Kim,agent@demo.test,agent,,',
  ].join('\n');

  it('is checked cell by cell; the good rows come in, and their passwords leave once', async () => {
    await goTo('import');
    const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) };
    await page.locator('input[type=file]').setInputFiles(file);
    await says('2 people will be added');
    await says('2 rows have mistakes and are left out');
    await page.getByRole('row', { name: /^4 .*nowhere Needs an address/ }).waitFor();
    await page.getByRole('row', { name: /^5 .*king Must be agent, admin or customer/ }).waitFor();
    await admin.shoot('46-check');
    expect(await admin.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Add 2 people' }).click();
    await says('2 people have been added');
    expect(await admin.axe()).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download passwords (CSV)' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const password = /nora@example\.net,(\S+)/.exec(Buffer.concat(chunks).toString())?.[1];
    expect((await Api.login(system.address, 'nora@example.net', password)).signedIn.role).toBe('customer');
    await page.reload();
    await says('The passwords have been fetched already.');
    await admin.shoot('47-done');
  }, 90_000);
});

describe('the floor', () => {
  it('changes as an agent goes away and comes back', async () => {
    await goTo('floor');
    const agent = await arrive('agent');
    await agent.signIn(system.address, 'agent2@demo.test');
    const team = page.getByRole('region', { name: 'Team' });
    const line = team.getByRole('listitem').filter({ hasText: 'Ben Okafor' });
    await line.getByText(/Takes work/).waitFor({ timeout: 20_000 });
    await admin.shoot('48-floor');
    expect(await admin.axe()).toEqual([]);
    const me = agent.page.getByRole('button', { name: /^Ben Okafor/ });
    await me.click();
    await agent.page.getByRole('menuitemradio', { name: 'Away for now' }).click();
    await line.getByText(/^Away/).waitFor({ timeout: 20_000 });
    await agent.page.getByRole('menuitem', { name: /Capacity and subjects/ }).click();
    await agent.page.getByLabel('Open work at once').fill('2');
    await agent.page.getByRole('dialog').getByText('Billing', { exact: true }).click();
    expect(await agent.axe()).toEqual([]);
    await agent.page.getByRole('button', { name: 'Save' }).click();
    await line.getByText(/of 2/).waitFor({ timeout: 20_000 });
    await line.getByText(/Billing/).waitFor();
    await agent.page.context().close();
    await line.getByText(/^Offline/).waitFor({ timeout: 60_000 });
  }, 120_000);
});

describe('an agent', () => {
  it('sees no page that is for admins', async () => {
    const agent = await arrive('plain');
    await agent.signIn(system.address, 'agent@demo.test');
    await agent.page.getByRole('link', { name: 'Live floor' }).waitFor();
    for (const place of ['People', 'Clients', 'Workspace', 'Import'])
      expect(await agent.page.getByRole('link', { name: place, exact: true }).count()).toBe(0);
    for (const path of ['people', 'clients', 'workspace', 'import']) {
      await agent.page.goto(`${system.address}/${path}`);
      await agent.page.getByRole('heading', { name: 'You don’t have access to this' }).waitFor();
    }
    await agent.page.goto(`${system.address}/floor`);
    await agent.page.getByRole('heading', { name: 'Live floor' }).waitFor();
    expect(await agent.page.getByRole('link', { name: 'Change the rules' }).count()).toBe(0);
    expect(agent.complaints).toEqual([]);
    await agent.page.context().close();
  }, 60_000);
});

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['dark', 360],
] as const)('in %s at %d px', (colorScheme, width) => {
  it('every page fits and passes axe', async () => {
    const visitor = await arrive(`admin-${width}`, {
      viewport: { width, height: 740 },
      colorScheme,
    });
    await visitor.signIn(system.address, 'admin@demo.test');
    for (const [path, heading] of [
      ['people', 'People'],
      ['people/new', 'Add a person'],
      ['clients', 'Clients'],
      ['clients/new', 'Add a client'],
      ['workspace', 'Branding'],
      ['import', 'Import people'],
      ['floor', 'Live floor'],
      ['settings', 'Settings'],
    ] as const) {
      await visitor.page.goto(`${system.address}/${path}`);
      await visitor.page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
      await visitor.page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'hidden' });
      await visitor.shoot(`50-${colorScheme}-${width}-${path.replace('/', '-')}`);
      expect([path, await visitor.axe()]).toEqual([path, []]);
      const overflow = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([path, overflow]).toEqual([path, 0]);
    }
    expect(visitor.complaints).toEqual([]);
    await visitor.page.context().close();
  }, 120_000);
});

it('no page complained', () => {
  // What was refused on purpose.
  expect(admin.complaints.filter((text) => !/status of (403|409)/.test(text))).toEqual([]);
});
