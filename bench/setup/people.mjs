import { Person } from './api.mjs';

const atOnce = 8;

/** A workspace with customers who each write in a conversation that the owner has taken over: no assistant answers. */
export async function createPeople(address, count) {
  const owner = await Person.register(address, { name: 'Olga Owner', workspaceName: 'Bench' });
  const customers = [];
  for (let n = 0; n < count; n += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, count - n) }, () => createCustomer(owner));
    customers.push(...(await Promise.all(some)));
  }
  return { owner, customers };
}

async function createCustomer(owner) {
  const customer = await registerCustomer(owner);
  const { id } = await customer.post('/conversations', {});
  await owner.post(`/conversations/${id}/takeover`, {});
  await customer.post(`/conversations/${id}/messages`, {
    content: 'Hello, I have a question about my order.',
  });
  return { token: customer.token, conversationId: id };
}

export function registerCustomer({ address, session }) {
  return Person.register(address, { name: 'Clara Customer', workspaceSlug: session.workspace.slug });
}

/** The same people at another address. */
export const at = (address, people) => people.map((person) => ({ ...person, address }));
