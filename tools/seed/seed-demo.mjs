import { existsSync, writeFileSync } from 'node:fs';
import { ApiError, apiOf } from './api.mjs';
import { addClients } from './clients.mjs';
import { conversations } from './conversations.mjs';
import { faqs } from './faqs/index.mjs';
import { demoPassword, people, workspaceName, workspaceSlug } from './people.mjs';
import { fileReport, reports } from './reports.mjs';
import { tell } from './tell.mjs';
import { tellTicket } from './tell-ticket.mjs';
import { tickets } from './tickets.mjs';

/**
 * Fills the demo workspace through the public API, once: the marker says that it is done. Interrupted half way, it
 * goes on where it stopped, since every step leaves alone what is there.
 */
export async function seedDemo(address, marker, step = (work) => work()) {
  if (existsSync(marker)) return;
  await step(async () => {
    const nobody = apiOf(address);
    const owner = await ownerOf(address, nobody);
    await addPeople(owner);
    await addClients(owner);
    await Promise.all([addFaqs(owner), addHistory(address, nobody)]);
    writeFileSync(marker, new Date().toISOString());
  });
}

async function ownerOf(address, nobody) {
  const [{ name, email }] = people;
  const registration = { name, email, password: demoPassword, workspaceName, profile: 'portal' };
  await unless('EMAIL_TAKEN', nobody('POST', '/auth/register', registration));
  return signIn(address, nobody, email);
}

async function addPeople(owner) {
  for (const { name, email, role } of people.slice(1)) {
    const user = { name, email, role, password: demoPassword };
    await unless(['EMAIL_KNOWN', 'ALREADY_MEMBER'], owner('POST', '/users', user));
  }
}

async function addFaqs(owner) {
  for (const faq of faqs) await unless('DUPLICATE_QUESTION', owner('POST', '/faqs', faq));
}

/** Conversations, what was complained about in them, and tickets. */
async function addHistory(address, nobody) {
  const told = [...conversations, ...tickets];
  const emails = [
    ...new Set(told.flatMap(({ customer, steps }) => [customer, ...steps.map(({ by }) => by)])),
  ];
  const sessions = await Promise.all(
    emails.map(async (email) => [email, await signIn(address, nobody, email)]),
  );
  const as = Object.fromEntries(sessions);
  for (const conversation of conversations) await tell(conversation, as);
  for (const report of reports) await fileReport(report, as);
  for (const ticket of tickets) await tellTicket(ticket, as);
}

async function signIn(address, nobody, email) {
  const credentials = { email, password: demoPassword, workspaceSlug };
  const { accessToken } = await nobody('POST', '/auth/login', credentials);
  return apiOf(address, accessToken);
}

/** A refusal with one of these codes means that it has been done before. */
async function unless(codes, work) {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof ApiError) || ![codes].flat().includes(error.code)) throw error;
  }
}
