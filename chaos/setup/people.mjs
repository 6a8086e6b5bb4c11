import { Person } from '../../bench/setup/api.mjs';
import { registerCustomer } from '../../bench/setup/people.mjs';

const customerCount = 20;
const agentCount = 2;
const password = 'switchboard';
const faqs = [
  ['How do I reset my password?', 'Use the link on the sign-in page.'],
  ['When will my parcel arrive?', 'Parcels arrive two days after they were sent.'],
];

/** The people of one workspace, made once for a system. */
export async function createPeople(address) {
  const owner = await Person.register(address, { name: 'Olga Owner', workspaceName: 'Chaos' });
  // Who talks with the assistant goes on doing so: no agent who happens to be connected gets it. Routing has a scenario of its own.
  await owner.put('/routing/settings', { automatic: false });
  for (const [question, answer] of faqs) await owner.post('/faqs', { category: 'account', question, answer });
  const agents = await Promise.all(Array.from({ length: agentCount }, (_, n) => createAgent(owner, n)));
  const customers = [];
  while (customers.length < customerCount)
    customers.push(...(await Promise.all(Array.from({ length: 4 }, () => registerCustomer(owner)))));
  return { owner, agents, customers, workspaceId: owner.session.workspace.id };
}

export async function createAgent(owner, n) {
  const email = `agent-${n}-${owner.session.user.id}@example.org`;
  await owner.post('/users', { name: `Adam Agent ${n}`, email, role: 'agent', password });
  const session = await owner.post('/auth/login', { email, password });
  return new Person(owner.address, session);
}

/** Fresh conversations: most are with an agent who writes as well, some with the assistant. */
export async function createTalks({ agents, customers }, { asking = 4 } = {}) {
  return Promise.all(
    customers.map(async (customer, at) => {
      const { id } = await customer.post('/conversations', {});
      if (at < asking) return talkWithAssistant(id, customer, agents[at % agents.length]);
      const agent = agents[at % agents.length];
      await agent.post(`/conversations/${id}/takeover`, {});
      return talkWithAgent(id, customer, agent);
    }),
  );
}

const idOf = ({ session }) => session.user.id;

const talkWithAgent = (conversationId, customer, agent) => ({
  conversationId,
  readers: [idOf(customer), idOf(agent)],
  speakers: [
    { id: idOf(customer), pauseMs: 200, words: 'I would like to know when my order will be delivered' },
    { id: idOf(agent), pauseMs: 1_000, words: 'Let me see what I can find about it' },
  ],
});

const talkWithAssistant = (conversationId, customer, agent) => ({
  conversationId,
  readers: [idOf(customer), idOf(agent)],
  speakers: [{ id: idOf(customer), pauseMs: 300, words: 'How do I reset my password?', waits: true }],
});

export const readersOf = ({ agents, customers }) =>
  [...agents, ...customers].map((person) => ({ id: idOf(person), token: person.token }));
