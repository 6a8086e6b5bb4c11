import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Api } from './support/api.js';
import { Visitor, openBrowser } from './support/browser.js';
import { openDesk } from './support/desk.js';
import { atOnce } from './support/at-once.js';
import { Keyboard } from './support/keyboard.js';
import { until } from './support/system.js';

/** Reports and tickets between a customer and two agents, in three browsers. */
let desk: Awaited<ReturnType<typeof openDesk>>;
let browser: Browser;
let customer: Visitor;
let ann: Visitor;
let bea: Visitor;
/** Who won the race for the report, and who has seen that. */
let winner: Visitor;
let loser: Visitor;

const PATIENT = { timeout: 20_000 };

beforeAll(async () => {
  desk = await openDesk({ gateways: 1 });
  const second = await desk.owner.colleague('agent', 'Bea Agent');
  browser = await openBrowser();
  const agentScreen = { viewport: { width: 1440, height: 900 } };
  customer = await Visitor.arrive(browser, 'customer');
  ann = await Visitor.arrive(browser, 'ann', agentScreen);
  bea = await Visitor.arrive(browser, 'bea', { ...agentScreen, colorScheme: 'dark' });
  const enter = (visitor: Visitor, { signedIn }: Api) =>
    visitor.signIn(desk.system.address, signedIn.user.email);
  await Promise.all([enter(customer, desk.customer), enter(ann, desk.agent), enter(bea, second)]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await desk?.system.stop();
}, 60_000);

const go = (visitor: Visitor, path: string) => visitor.page.goto(desk.system.address + path);
const press = ({ page }: Visitor, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click(PATIENT);
const shows = ({ page }: Visitor, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor(PATIENT);
const toMe = (page: Page) => page.getByRole('button', { name: 'Assign to me' }).click(PATIENT);
const dialog = ({ page }: Visitor): Locator => page.getByRole('dialog');
const message = ({ page }: Visitor): Locator => page.getByRole('log', { name: 'Messages' });

describe('a report', () => {
  it('is filed from the answer itself, and its state stands there', async () => {
    await customer.page.getByLabel('Your message', { exact: true }).fill('How do I reset my password?');
    await customer.page.keyboard.press('Enter');
    await message(customer)
      .getByText(/Forgot password/)
      .first()
      .waitFor(PATIENT);
    await go(ann, '/reports/pending');
    await shows(ann, 'No report is waiting.');
    await press(customer, 'Report this message');
    await dialog(customer).getByRole('button', { name: 'Send report' }).click();
    await dialog(customer).getByText('Please describe it.').waitFor();
    await dialog(customer).getByLabel('Wrong information').check();
    await dialog(customer).getByLabel('What happened?').fill('The link never came');
    await dialog(customer).getByText('19 of 1000').waitFor();
    await customer.shoot('30-report');
    expect(await customer.axe()).toEqual([]);
    await dialog(customer).getByRole('button', { name: 'Send report' }).click();
    await dialog(customer).getByText('Thank you, your report has arrived').waitFor(PATIENT);
    await customer.shoot('31-report-sent');
    await dialog(customer).getByRole('button', { name: 'Close' }).last().click();
    await shows(customer, 'Reported: Pending');
    expect(await customer.axe()).toEqual([]);
  }, 90_000);

  it('appears live, with its time running; the bell tells of it', async () => {
    await press(ann, /1 new report/);
    await shows(ann, /The link never came/);
    await ann.page.getByRole('button', { name: '1 unread notification' }).waitFor(PATIENT);
    await ann.page.getByText(/left$/).first().waitFor();
    await ann.page.getByRole('link', { name: /The link never came/ }).click();
    await ann.shoot('32-report');
    expect(await ann.axe()).toEqual([]);
  }, 60_000);

  it('goes to one of two who press "Assign to me" at once; the other is told who was faster', async () => {
    await go(bea, new URL(ann.page.url()).pathname);
    for (const { page } of [ann, bea])
      await page.getByRole('button', { name: 'Assign to me' }).waitFor(PATIENT);
    await atOnce([ann.page, bea.page], '**/api/reports/*/assign', toMe);
    const yours = 'This report is yours now.';
    await until('one of them has it', async () => {
      const has = await Promise.all([ann, bea].map(({ page }) => page.getByText(yours).isVisible()));
      if (has.filter(Boolean).length !== 1) return false;
      [winner, loser] = has[0] ? [ann, bea] : [bea, ann];
      return true;
    });
    await shows(loser, /was faster: this report is with them now/);
    await loser.shoot('33-lost');
    expect(await loser.page.getByRole('button', { name: 'Assign to me' }).count()).toBe(0);
    await shows(customer, 'Reported: In review');
  }, 60_000);

  it('is resolved with notes, which the customer sees happen and never reads', async () => {
    await press(winner, 'Resolve');
    await dialog(winner).getByRole('button', { name: 'Resolve' }).click();
    await dialog(winner).getByText('Please write what was found and done.').waitFor();
    await dialog(winner).getByLabel('What was found and done?').fill('Mail server was down');
    await winner.shoot('34-resolve');
    expect(await winner.axe()).toEqual([]);
    await dialog(winner).getByRole('button', { name: 'Resolve' }).click();
    await shows(winner, 'Mail server was down');
    await shows(customer, 'Reported: Resolved');
    await customer.page.getByRole('link', { name: 'Your reports' }).click();
    await shows(customer, /closed it/);
    await customer.shoot('35-my-reports');
    expect(await customer.axe()).toEqual([]);
    expect(await customer.page.content()).not.toContain('Mail server was down');
  }, 60_000);
});

describe('a ticket', () => {
  it('is made from the conversation, which opens at the reported message', async () => {
    await winner.page.getByRole('link', { name: 'Open at the message' }).click();
    await winner.page.locator('[data-target]').waitFor(PATIENT);
    await winner.shoot('36-at-message');
    await press(winner, 'Create ticket');
    await dialog(winner).getByLabel('Title').fill('Mails don’t arrive');
    await dialog(winner).getByLabel('Description').fill('Find out why the reset mail was lost');
    await winner.shoot('37-create-ticket');
    expect(await winner.axe()).toEqual([]);
    await dialog(winner).getByRole('button', { name: 'Create ticket' }).click();
    await shows(winner, 'Ticket 1 is created.');
    await winner.page.getByRole('link', { name: /Mails don’t arrive/ }).click();
    await shows(winner, 'Find out why the reset mail was lost');
    await winner.shoot('38-ticket');
    expect(await winner.axe()).toEqual([]);
  }, 60_000);

  it('goes to one of two who take it at once', async () => {
    await go(loser, new URL(winner.page.url()).pathname);
    for (const { page } of [ann, bea])
      await page.getByRole('button', { name: 'Assign to me' }).waitFor(PATIENT);
    await atOnce([ann.page, bea.page], '**/api/tickets/*/assignee', toMe);
    const late = await Promise.race(
      [ann, bea].map((each) =>
        dialog(each)
          .waitFor(PATIENT)
          .then(() => each),
      ),
    );
    await dialog(late)
      .getByRole('heading', { name: /was faster/ })
      .waitFor();
    await late.shoot('39-faster');
    expect(await late.axe()).toEqual([]);
    await dialog(late)
      .getByRole('button', { name: /Leave it with/ })
      .click();
  }, 60_000);

  it('moves on, and its customer follows', async () => {
    await customer.page.getByRole('link', { name: 'Your tickets' }).click();
    await customer.page.getByRole('link', { name: /Mails don’t arrive/ }).click(PATIENT);
    await customer.page.getByRole('heading', { name: 'Mails don’t arrive' }).waitFor();
    await press(winner, 'Status: Open');
    const moves = await winner.page.getByRole('menuitem').allInnerTexts();
    expect(moves.map((text) => text.trim())).toEqual(['In progress', 'Resolved', 'Closed']);
    await winner.page.getByRole('menuitem', { name: 'In progress' }).click();
    await shows(customer, 'In progress');
    await winner.page.getByRole('tab', { name: 'Notes' }).click();
    await winner.page.getByLabel('Internal note').fill('Blame the mail server');
    await winner.page.keyboard.press('Enter');
    await winner.page.getByRole('listitem').getByText('Blame the mail server').waitFor(PATIENT);
    await winner.page.getByRole('tab', { name: 'Conversation' }).click();
    await winner.page.getByLabel('Reply to the customer').fill('We are on it');
    await winner.page.keyboard.press('Enter');
    await message(customer).getByText('We are on it').waitFor(PATIENT);
    await customer.shoot('40-my-ticket');
    expect(await customer.axe()).toEqual([]);
    await press(winner, 'Status: In progress');
    await winner.page.getByRole('menuitem', { name: 'Resolved' }).click();
    await shows(customer, 'The team considers this resolved.');
    await winner.page.getByRole('tab', { name: 'History' }).click();
    await shows(winner, /In progress → Resolved/);
    await winner.shoot('41-history');
    expect(await winner.axe()).toEqual([]);
    expect(await customer.page.content()).not.toContain('Blame the mail server');
  }, 90_000);

  it('tells an agent whose change came second what is different, and lets them go on', async () => {
    await press(loser, 'Edit');
    await loser.page.getByLabel('Title').fill('Reset mails are lost');
    const [ticket] = await desk.agent.get<{ id: string }[]>('/tickets');
    await desk.agent.expect(200, 'PATCH', `/tickets/${ticket?.id}`, { body: { title: 'No mails at all' } });
    await press(loser, 'Save');
    await dialog(loser).getByText('This ticket has changed meanwhile').waitFor(PATIENT);
    await dialog(loser).getByRole('cell', { name: 'No mails at all' }).waitFor();
    await loser.shoot('42-stale');
    expect(await loser.axe()).toEqual([]);
    await dialog(loser).getByRole('button', { name: 'Save mine over it' }).click();
    await customer.page.getByRole('heading', { name: 'Reset mails are lost' }).waitFor(PATIENT);
  }, 60_000);

  it('is linked to another conversation of its customer by keyboard, seen at once, and taken back', async () => {
    const { id } = await desk.customer.newConversation({ title: 'Any news of my mails?' });
    const { number } = await desk.agent.get<{ number: number }>(`/conversations/${id}`);
    const [linked, unlinked] = ['is linked to ticket #1.', 'is no longer linked to ticket #1.'].map(
      (words) => `Conversation no. ${number} ${words}`,
    ) as [string, string];
    const keyboard = new Keyboard(winner.page);
    const there = loser.page.getByRole('link', { name: `Conversation no. ${number}` });
    await go(winner, `/inbox/all/${id}`);
    await winner.page.getByRole('link', { name: /Reset mails are lost/ }).waitFor(PATIENT);
    await keyboard.press('Control+k');
    await keyboard.write('link to a ticket');
    await keyboard.press('Enter');
    await dialog(winner)
      .getByRole('option', { name: /Reset mails/ })
      .waitFor(PATIENT);
    await keyboard.write('nothing like it');
    await dialog(winner).getByText('No ticket matches.').waitFor(PATIENT);
    await keyboard.press('Control+a');
    await keyboard.write('reset mails');
    await dialog(winner)
      .getByRole('option', { name: /Reset mails/ })
      .waitFor(PATIENT);
    await winner.shoot('43-link');
    expect(await winner.axe()).toEqual([]);
    await keyboard.press('Enter');
    await shows(winner, linked);
    await winner.page.getByRole('link', { name: /Reset mails are lost.*linked here/ }).waitFor(PATIENT);
    await there.waitFor(PATIENT);
    await winner.shoot('43-linked');
    await loser.shoot('43-linked');
    expect([...(await winner.axe()), ...(await loser.axe())]).toEqual([]);
    await keyboard.press('z');
    await shows(winner, unlinked);
    await there.waitFor({ ...PATIENT, state: 'detached' });
    await keyboard.tabTo('Link to a ticket');
    await keyboard.press('Enter');
    await dialog(winner)
      .getByRole('option', { name: /Reset mails/ })
      .waitFor(PATIENT);
    await keyboard.press('Enter');
    await there.waitFor(PATIENT);
    const colleague = new Keyboard(loser.page);
    await colleague.tabTo(`Unlink conversation no. ${number}`);
    await colleague.press('Enter');
    await there.waitFor({ ...PATIENT, state: 'detached' });
    await shows(loser, unlinked);
    await colleague.press('z');
    await there.waitFor(PATIENT);
  }, 90_000);

  it('can be made by a customer on their own, closed, and opened again', async () => {
    await go(customer, '/portal/tickets/new');
    await customer.page.getByLabel('Title').fill('Please send an invoice');
    await customer.page.getByLabel('Description').fill('For March');
    await customer.shoot('43-new-ticket');
    expect(await customer.axe()).toEqual([]);
    await press(customer, 'Create ticket');
    await customer.page.getByRole('heading', { name: 'Please send an invoice' }).waitFor(PATIENT);
    await press(customer, 'Close ticket');
    await shows(customer, 'This ticket is closed.');
    expect(await customer.page.getByLabel('Your message', { exact: true }).count()).toBe(0);
    await press(customer, 'Reopen ticket');
    await customer.page.getByLabel('Your message', { exact: true }).waitFor(PATIENT);
  }, 60_000);
});

describe('a rating', () => {
  it('is asked for once the question is resolved, and given once', async () => {
    const [{ id } = { id: '' }] = await desk.customer.get<{ id: string; channel: string }[]>(
      '/conversations?search=password',
    );
    await go(customer, `/portal/c/${id}`);
    await desk.agent.expect(200, 'PATCH', `/conversations/${id}`, { body: { status: 'resolved' } });
    await customer.page.getByText('How was it?').waitFor(PATIENT);
    await customer.page.getByText('Good', { exact: true }).click();
    await customer.page.getByLabel(/Anything you want to add/).fill('Quick');
    await customer.shoot('44-rating');
    expect(await customer.axe()).toEqual([]);
    await press(customer, 'Send rating');
    await customer.page.getByText('You gave 4 of 5: Good').waitFor(PATIENT);
    await customer.shoot('45-rated');
    expect(await customer.axe()).toEqual([]);
    const again = { body: { score: 1 } };
    const answer = await desk.customer.expect(409, 'POST', `/conversations/${id}/rating`, again);
    expect(answer.body.error?.code).toBe('ALREADY_RATED');
  }, 60_000);
});

describe.each([
  ['light', 360],
  ['dark', 360],
  ['dark', 1280],
] as const)('in %s at %d px', (colorScheme, width) => {
  it('every page fits and passes axe', async () => {
    const pages = [
      [desk.agent, ['/tickets/open', '/reports/done']],
      [desk.customer, ['/portal/tickets', '/portal/reports', '/portal/tickets/new']],
    ] as const;
    for (const [person, paths] of pages) {
      const visitor = await Visitor.arrive(browser, `${colorScheme}-${width}`, {
        viewport: { width, height: 740 },
        colorScheme,
      });
      await visitor.signIn(desk.system.address, person.signedIn.user.email);
      for (const path of paths) {
        await go(visitor, path);
        await visitor.page.getByRole('heading', { level: 1 }).waitFor(PATIENT);
        const content = visitor.page.locator('#content');
        const list = path.startsWith('/portal')
          ? content
          : content.getByRole('list', { name: /^(Tickets|Reports)$/ });
        const row = list.getByRole('listitem').last();
        if (!path.endsWith('new')) await row.waitFor(PATIENT);
        await visitor.shoot(`50${path.replaceAll('/', '-')}`);
        expect(await visitor.axe()).toEqual([]);
        if (path.startsWith('/portal')) continue;
        await row.getByRole('link').click();
        const opened = path.startsWith('/tickets')
          ? message(visitor)
          : visitor.page.getByRole('region', { name: 'Description' });
        await opened.waitFor(PATIENT);
        await visitor.shoot(`51${path.replaceAll('/', '-')}`);
        expect(await visitor.axe()).toEqual([]);
        const overflow = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
      await visitor.page.context().close();
    }
  }, 120_000);
});

it('no page complained', () => {
  // The lost race and the stale change are told by their status.
  const expected = /status of 409|WebSocket|Failed to load resource/;
  const complaints = [customer, ann, bea].flatMap((each) => each.complaints);
  expect(complaints.filter((text) => !expected.test(text))).toEqual([]);
});
