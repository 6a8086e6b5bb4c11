import { Api } from './api.js';
import { System } from './system.js';

/** What the assistant of a new desk knows. */
export const RESET = {
  category: 'account',
  question: 'How do I reset my password?',
  answer:
    'Open the sign-in page and choose "Forgot password". We send you a link that is valid for one hour.',
  keywords: ['password', 'reset', 'forgot'],
};

/** A support desk at work: a workspace with its people, and somebody of another one. */
export async function openDesk(options: Parameters<typeof System.start>[0] = { gateways: 2 }) {
  const system = await System.start(options);
  const owner = await Api.owner(system.address);
  const stranger = await Api.owner(system.address, 'Stranger');
  const agent = await owner.colleague('agent');
  const customer = await owner.customer();
  await owner.expect(201, 'POST', '/faqs', { body: RESET });
  return { system, owner, stranger, agent, customer };
}
