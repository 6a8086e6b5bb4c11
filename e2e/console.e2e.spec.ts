import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Conversation } from '@switchboard/contracts';
import type { Browser } from 'playwright-core';
import { Api } from './support/api.js';
import { Visitor, openBrowser } from './support/browser.js';
import { Keyboard } from './support/keyboard.js';
import { Listener } from './support/socket.js';
import { System, until } from './support/system.js';

/** An agent's day, without touching the mouse. */
let system: System;
let browser: Browser;
let owner: Api;
let grace: Api;
let customer: Api;
let adam: Visitor;
let keyboard: Keyboard;
const asked: Conversation[] = [];
const TITLES = ['Invoice is wrong', 'Cannot sign in', 'Where is my parcel', 'Please delete my account'];

const email = (api: Api) => api.signedIn.user.email;
const open = (title: string) => adam.page.getByRole('heading', { name: title }).waitFor();
const says = (text: string | RegExp) => adam.page.getByText(text).first().waitFor();

beforeAll(async () => {
  // Who gets what is decided by hand here; routing has tests of its own.
  system = await System.start();
  owner = await Api.owner(system.address);
  await owner.call('PUT', '/routing/settings', { body: { automatic: false } });
  grace = await owner.colleague('agent', 'Grace Kim');
  const agent = await owner.colleague('agent', 'Adam Agent');
  customer = await owner.customer('Clara Novak');
  for (const title of TITLES) {
    const conversation = await customer.newConversation({ title });
    await customer.say(conversation.id, `${title}, please help.`);
    await customer.expect(200, 'POST', `/conversations/${conversation.id}/handoff`, {
      body: { reason: title },
    });
    asked.push(conversation);
  }
  browser = await openBrowser();
  adam = await Visitor.arrive(browser, 'adam', {
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  adam.page.setDefaultTimeout(10_000);
  keyboard = new Keyboard(adam.page);
  await adam.page.goto(system.address);
  await adam.page.getByLabel('E-mail').waitFor();
  await keyboard.tabTo('E-mail');
  await keyboard.write(email(agent));
  await keyboard.tabTo('Password');
  await keyboard.write('switchboard');
  await keyboard.press('Enter');
  await adam.page.waitForURL(/inbox/, { timeout: 30_000 });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
}, 60_000);

describe('the day of an agent, by keyboard alone', () => {
  it('chooses a view and opens the next conversation', async () => {
    await says('Nothing is assigned to you.');
    await adam.shoot('console-01-empty');
    await keyboard.press('3');
    await adam.page.waitForURL(/inbox\/escalated/);
    await adam.page.getByRole('link', { name: new RegExp(TITLES[0]!) }).waitFor();
    await keyboard.press('j');
    await open(TITLES[0]!);
    await adam.shoot('console-02-open');
    expect(await adam.axe()).toEqual([]);
  }, 60_000);

  it('takes over, replies, and names a colleague in a note', async () => {
    await keyboard.press('t');
    await says('You took over.');
    await keyboard.write('Good day Clara, I am looking.');
    await keyboard.press('Enter');
    await says('Good day Clara, I am looking.');
    await keyboard.press('Escape', 'n');
    await keyboard.write('@gra');
    await adam.page.getByRole('option', { name: 'Grace Kim' }).waitFor();
    await adam.shoot('console-03-mention');
    await keyboard.press('Enter');
    await keyboard.write('please look at the invoice');
    await keyboard.press('Enter');
    await says('@Grace Kim please look at the invoice');
    await keyboard.press('Escape');
    const notes = await grace.messages(asked[0]!.id);
    expect(notes.find(({ private: note, content }) => note && content.startsWith('@'))).toBeTruthy();
  }, 60_000);

  it('assigns to a colleague, and takes it back', async () => {
    await keyboard.press('a');
    await adam.page
      .getByRole('dialog')
      .getByRole('option', { name: /Grace Kim/ })
      .waitFor();
    await adam.shoot('console-04-assign');
    expect(await adam.axe()).toEqual([]);
    await keyboard.write('Grace');
    await keyboard.press('Enter');
    await says('Assigned to Grace Kim.');
    expect((await assigned(0))?.name).toBe('Grace Kim');
    await keyboard.press('z');
    await says('Taken back.');
    expect((await assigned(0))?.name).toBe('Adam Agent');
  }, 60_000);

  it('snoozes, and is led to the next', async () => {
    await keyboard.press('s');
    await adam.page.getByRole('dialog').getByText('Tomorrow').waitFor();
    await adam.shoot('console-05-snooze');
    expect(await adam.axe()).toEqual([]);
    await keyboard.tabTo('Tomorrow');
    await keyboard.press('Enter');
    await says(/Snoozed until/);
    await open(TITLES[1]!);
    expect((await state(0)).status).toBe('snoozed');
  }, 60_000);

  it('resolves, is led to the next, and takes it back', async () => {
    await keyboard.press('e');
    await says('Resolved.');
    await adam.shoot('console-06-undo');
    await open(TITLES[2]!);
    await keyboard.press('z');
    await open(TITLES[1]!);
    expect((await state(1)).status).toBe('escalated');
  }, 60_000);

  it('sends and resolves in one', async () => {
    await keyboard.press('t');
    await says('You took over.');
    await keyboard.write('Your account works again.');
    await keyboard.press('Control+Enter');
    await says('Resolved.');
    expect((await state(1)).status).toBe('resolved');
  }, 60_000);

  it('finds commands, views and conversations by name', async () => {
    await keyboard.press('Control+k');
    await keyboard.write('View: Snoozed');
    await adam.shoot('console-07-palette');
    expect(await adam.axe()).toEqual([]);
    await keyboard.press('Enter');
    await adam.page.waitForURL(/inbox\/snoozed/);
    await adam.page.getByRole('link', { name: new RegExp(TITLES[0]!) }).waitFor();
    await keyboard.press('4', '/');
    await keyboard.write('parcel');
    await adam.page.waitForURL(/search=parcel/);
    const found = adam.page.getByRole('list', { name: 'Conversations' }).getByRole('listitem');
    await until('only what was searched for is shown', async () => (await found.count()) === 1);
    await keyboard.press('Enter', 'j');
    await open(TITLES[2]!);
    await keyboard.press('/');
    await keyboard.press('Escape');
    await adam.page.waitForURL((url) => !url.search);
    await keyboard.press('Shift+Slash');
    await adam.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await adam.shoot('console-08-help');
    expect(await adam.axe()).toEqual([]);
    await keyboard.press('Escape');
  }, 60_000);

  it('chooses several and resolves them at once', async () => {
    await keyboard.press('3');
    await adam.page.waitForURL(/inbox\/escalated/);
    await keyboard.press('j');
    await open(TITLES[2]!);
    await keyboard.press('x');
    await says('1 chosen');
    await keyboard.press('j');
    await open(TITLES[3]!);
    await keyboard.press('x');
    await says('2 chosen');
    await adam.shoot('console-09-chosen');
    expect(await adam.axe()).toEqual([]);
    await keyboard.press('e');
    await says('2 resolved.');
    expect([(await state(2)).status, (await state(3)).status]).toEqual(['resolved', 'resolved']);
    await keyboard.press('z');
    await says('Taken back.');
    expect((await state(2)).status).toBe('escalated');
    await adam.page.getByRole('link', { name: new RegExp(TITLES[2]!) }).waitFor();
    await keyboard.press('j');
    await open(TITLES[2]!);
    await keyboard.press('x');
    await says('1 chosen');
    await keyboard.press('Escape');
    await adam.page.getByText('1 chosen').waitFor({ state: 'detached' });
  }, 60_000);

  it('sees in list and thread that a colleague is answering', async () => {
    const socket = await Listener.connect(grace);
    await adam.page.goto(`${system.address}/inbox/escalated`);
    await adam.page.getByRole('link', { name: new RegExp(TITLES[2]!) }).waitFor();
    await keyboard.press('j');
    await open(TITLES[2]!);
    await socket.join(asked[2]!.id);
    await socket.emit('conversation:viewing', { conversationId: asked[2]!.id, mode: 'replying' });
    await says('Grace Kim is writing a reply.');
    await adam.page.getByRole('link', { name: /Also here: Grace Kim \(replying\)/ }).waitFor();
    await adam.shoot('console-10-collision');
    expect(await adam.axe()).toEqual([]);
    socket.close();
  }, 60_000);

  it('gives a command another key, and uses it', async () => {
    await keyboard.press('Control+k');
    await keyboard.write('Go to Settings');
    await keyboard.press('Enter');
    await adam.page.waitForURL(/settings/);
    await adam.page.getByRole('heading', { name: 'Keys' }).waitFor();
    await keyboard.tabTo('Resolve or reopen');
    await keyboard.press('Enter');
    await says('Press a key');
    await keyboard.press('q');
    await says('Resolve or reopen: now Q.');
    await adam.shoot('console-11-keys');
    expect(await adam.axe()).toEqual([]);
    await keyboard.press('Control+k');
    await keyboard.write('Go to Inbox');
    await keyboard.press('Enter');
    await adam.page.getByRole('link', { name: new RegExp(TITLES[2]!) }).waitFor();
    await keyboard.press('j');
    await adam.page.getByRole('log', { name: 'Messages' }).waitFor();
    await keyboard.press('q');
    await says('Resolved.');
  }, 60_000);

  it('is given work, and is told why', async () => {
    await owner.expect(200, 'PUT', '/routing/settings', { body: { automatic: true } });
    const { id } = await customer.newConversation({ title: 'A new matter' });
    await customer.say(id, 'I would rather talk to a person.');
    await customer.expect(200, 'POST', `/conversations/${id}/handoff`, { body: {} });
    await until('it is given to Adam', async () => {
      const { assignedAgent } = await owner.get<Conversation>(`/conversations/${id}`);
      return assignedAgent?.name === 'Adam Agent';
    });
    await adam.page.goto(`${system.address}/inbox/mine/${id}`);
    await open('A new matter');
    await keyboard.tabTo('Why?');
    await keyboard.press('Enter');
    await says(/the least open work of those/);
    await adam.shoot('console-12-why');
  }, 60_000);

  it('no page complained', () => {
    expect(adam.complaints).toEqual([]);
  });
});

describe.each([
  ['light', 360],
  ['dark', 360],
  ['dark', 1440],
] as const)('in %s at %d px', (colorScheme, width) => {
  it('list, thread, panel and dialogs fit and pass axe', async () => {
    const visitor = await Visitor.arrive(browser, 'console', {
      viewport: { width, height: 740 },
      colorScheme,
      reducedMotion: 'reduce',
      hasTouch: width < 500,
    });
    const { page } = visitor;
    await visitor.signIn(system.address, email(owner));
    await page.goto(`${system.address}/inbox/all`);
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const look = async (step: string) => {
      await visitor.shoot(`console-${colorScheme}-${width}-${step}`);
      expect(await visitor.axe()).toEqual([]);
      expect(await fits()).toBeLessThanOrEqual(0);
    };
    await page.getByRole('link', { name: new RegExp(TITLES[3]!) }).waitFor();
    await look('1-list');
    await page.getByRole('link', { name: new RegExp(TITLES[3]!) }).click();
    await page.getByRole('log', { name: 'Messages' }).waitFor();
    await look('2-thread');
    if (width < 500) await page.getByRole('button', { name: 'Customer panel' }).click();
    await page.getByRole('complementary', { name: 'Customer' }).getByText('Profile').waitFor();
    await look('3-panel');
    await page.getByRole('button', { name: 'Close the panel' }).click();
    await page.getByRole('button', { name: 'Snooze' }).click();
    await page.getByRole('dialog').waitFor();
    await look('4-snooze');
    await page.goto(`${system.address}/settings`);
    await page.getByRole('heading', { name: 'Calling you back' }).waitFor();
    await look('5-settings');
    await page.context().close();
  }, 90_000);
});

async function state(at: number): Promise<Conversation> {
  return owner.get<Conversation>(`/conversations/${asked[at]!.id}`);
}

async function assigned(at: number) {
  return (await state(at)).assignedAgent;
}
