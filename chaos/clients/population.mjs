import { setTimeout as sleep } from 'node:timers/promises';
import { Reader } from './reader.mjs';
import { Sender } from './sender.mjs';

const answerWithinMs = 45_000;

/** What the process of the clients can be told to do. One scene at a time. */
export function createPopulation(report) {
  let readers = new Map();
  let senders = [];

  /** `people`: who reads. `talks`: what is said by whom, in which conversation, and who else follows it. */
  async function begin({ people, talks, addresses }) {
    people.forEach(({ id, token }, at) => readers.set(id, new Reader({ id, token, addresses, at, report })));
    await Promise.all([...readers.values()].map((reader) => reader.connect()));
    for (const { conversationId, readers: ids, speakers } of talks) {
      const ended = new Set();
      for (const id of ids) await readers.get(id).open(conversationId, (question) => ended.add(question));
      for (const { id, pauseMs, words, waits } of speakers) {
        const after = waits ? ({ id: question }, hurried) => answered(ended, question, hurried) : undefined;
        senders.push(new Sender({ reader: readers.get(id), conversationId, pauseMs, words, report, after }));
      }
    }
    for (const sender of senders) sender.start();
  }

  /** No new message; resolves when the last ones are acknowledged. */
  async function hush() {
    await Promise.all(senders.map((sender) => sender.stop()));
  }

  function leave() {
    for (const sender of senders) sender.abandon();
    senders = [];
    for (const reader of readers.values()) reader.close();
    readers = new Map();
  }

  /** Everyone goes to the other gateway, again and again. */
  async function wander({ ms, everyMs, pauseMs }) {
    const until = Date.now() + ms;
    while (Date.now() < until) {
      for (const reader of readers.values()) {
        reader.switchGateway(pauseMs);
        await sleep(everyMs / readers.size);
      }
    }
  }

  return { begin, hush, leave, wander };
}

/** Whoever asked waits for the answer, or its failure, before asking again. A question without an end is found by the checker. */
async function answered(ended, question, hurried) {
  const until = Date.now() + answerWithinMs;
  while (!ended.has(question) && !hurried() && Date.now() < until) await sleep(50);
}
