import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Ear } from './support/ear.js';
import { Person } from './support/person.js';
import { Stack } from './support/stack.js';

let stack: Stack;
let owner: Person;
let agent: Person;
let customer: Person;
const open: Ear[] = [];
const listen = async (person: Person, url?: string): Promise<Ear> => {
  const ear = await Ear.open(person, url);
  open.push(ear);
  return ear;
};

beforeAll(async () => {
  stack = await Stack.start();
  owner = await Person.owner(stack.url);
  [agent, customer] = [await owner.agent(), await owner.customer()];
}, 60_000);
afterEach(() => open.splice(0).forEach((ear) => ear.close()));
afterAll(() => stack?.stop(), 30_000);

describe('a message', () => {
  test('that one gateway receives is heard at the other, in order, by each in their own form', async () => {
    const { id } = await customer.begin();
    const [near, far, staff] = [
      await listen(customer),
      await listen(customer, stack.otherUrl),
      await listen(agent, stack.otherUrl),
    ];
    for (const ear of [near, far, staff]) await ear.join(id);
    const count = 20;
    for (let n = 1; n <= count; n += 1) {
      const ack = await near.say('message:send', { conversationId: id, content: `m${n}`, clientMessageId: randomUUID() });
      expect(ack).toMatchObject({ ok: true, data: { content: `m${n}` } });
    }
    for (const ear of [near, far, staff]) {
      await ear.wait('message:received', ({ message }) => message.content === `m${count}`);
      const seqs = ear.of('message:received').map(({ message }) => message.seq);
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    }
  });
});
