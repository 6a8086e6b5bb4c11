import { describe, expect, it, test } from '@jest/globals';
import { CATEGORIES, type Category } from '@switchboard/contracts';
import fc from 'fast-check';
import { decide, knows, type RoutedAgent, type Waiting } from './decide.js';

const at = new Date('2026-01-31T12:00:00.000Z');

const work = (id: string, change: Partial<Waiting> = {}): Waiting => ({
  kind: 'conversation',
  id,
  category: 'general',
  urgent: false,
  since: 0,
  passedBy: null,
  prefers: null,
  ...change,
});
const agent = (id: string, change: Partial<RoutedAgent> = {}): RoutedAgent => ({
  id,
  available: true,
  load: 0,
  capacity: 5,
  skills: [],
  lastGivenAt: 0,
  ...change,
});
const given = (waiting: Waiting[], agents: RoutedAgent[]): string[] =>
  decide(waiting, agents, at).map((choice) => `${choice.work.id}→${choice.agentId}`);

describe('who gets it', () => {
  it('the oldest goes first, to whoever has least to do', () => {
    expect(
      given([work('new', { since: 2 }), work('old', { since: 1 })], [agent('a', { load: 3 }), agent('b')]),
    ).toEqual(['old→b', 'new→b']);
  });

  it('nobody who is away, full, or doesn’t know it', () => {
    const agents = [
      agent('away', { available: false }),
      agent('full', { load: 5 }),
      agent('other', { skills: ['billing'] }),
      agent('none', { capacity: 0 }),
    ];
    expect(given([work('w', { category: 'technical' })], agents)).toEqual([]);
  });

  it('what nobody can take holds up nobody behind it', () => {
    const agents = [agent('a', { skills: ['billing'] })];
    expect(
      given([work('t', { category: 'technical' }), work('b', { category: 'billing', since: 9 })], agents),
    ).toEqual(['b→a']);
  });

  it('somebody in danger comes before all others', () => {
    expect(
      given([work('old'), work('danger', { since: 9, urgent: true })], [agent('a', { capacity: 1 })]),
    ).toEqual(['danger→a']);
  });

  it('whoever put it back doesn’t get it again', () => {
    expect(given([work('w', { passedBy: 'a' })], [agent('a')])).toEqual([]);
    expect(given([work('w', { passedBy: 'a' })], [agent('a'), agent('b', { load: 4 })])).toEqual(['w→b']);
  });

  it('what came of somebody’s conversation goes to them, unless they can’t take it', () => {
    const waiting = [work('t', { kind: 'ticket', category: null, prefers: 'b' })];
    const [choice] = decide(waiting, [agent('a'), agent('b', { load: 4 })], at);
    expect(choice).toMatchObject({ agentId: 'b', because: { rule: 'same_agent' } });
    expect(given(waiting, [agent('a'), agent('b', { load: 5 })])).toEqual(['t→a']);
  });

  it('equals take turns, and then the id decides', () => {
    const [a, b] = [agent('a', { lastGivenAt: 7 }), agent('b', { lastGivenAt: 3 })];
    expect(
      given([work('1', { since: 1 }), work('2', { since: 2 }), work('3', { since: 3 })], [a, b]),
    ).toEqual(['1→b', '2→a', '3→b']);
    expect(given([work('1')], [agent('b'), agent('a')])).toEqual(['1→a']);
  });

  it('says why: rule, who else could have had it, and how busy they were', () => {
    const [choice] = decide(
      [work('w')],
      [agent('a', { load: 2 }), agent('b', { load: 1 }), agent('c', { load: 5 })],
      at,
    );
    expect(choice?.because).toEqual({
      rule: 'least_loaded',
      candidates: [
        { id: 'b', load: 1 },
        { id: 'a', load: 2 },
      ],
      at: at.toISOString(),
    });
  });
});

const category = fc.constantFrom<Category>(...CATEGORIES);
const someAgents = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    available: fc.boolean(),
    load: fc.nat(8),
    capacity: fc.nat(8),
    skills: fc.uniqueArray(category, { maxLength: 3 }),
    lastGivenAt: fc.nat(1_000),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);
const someWaiting = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    category: fc.option(category),
    urgent: fc.boolean(),
    since: fc.nat(50),
    kind: fc.constantFrom('conversation', 'ticket'),
    passedBy: fc.constant(null),
    prefers: fc.constant(null),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
);

/** Plays the choices one by one, and shows each with what everyone had at that moment. */
function replayed(waiting: Waiting[], agents: RoutedAgent[]) {
  const loads = new Map(agents.map(({ id, load }) => [id, load]));
  return decide(waiting, agents, at).map((choice) => {
    const before = new Map(loads);
    loads.set(choice.agentId, (loads.get(choice.agentId) ?? 0) + 1);
    const able = agents.filter(
      (each) =>
        each.available && (before.get(each.id) ?? 0) < each.capacity && knows(each, choice.work.category),
    );
    return { choice, before, able };
  });
}

test('always: to one who is able to, and to the least loaded of them', () => {
  fc.assert(
    fc.property(someWaiting, someAgents, (waiting, agents) => {
      for (const { choice, before, able } of replayed(waiting, agents)) {
        expect(able.map(({ id }) => id)).toContain(choice.agentId);
        expect(before.get(choice.agentId)).toBe(Math.min(...able.map(({ id }) => before.get(id) ?? 0)));
      }
    }),
  );
});

test('always: each once, and nothing is left that somebody could still take', () => {
  fc.assert(
    fc.property(someWaiting, someAgents, (waiting, agents) => {
      const choices = decide(waiting, agents, at);
      const taken = new Set(choices.map((choice) => choice.work.id));
      expect(taken.size).toBe(choices.length);
      const more = new Map(agents.map(({ id, load }) => [id, load]));
      for (const { agentId } of choices) more.set(agentId, (more.get(agentId) ?? 0) + 1);
      const free = agents.filter(
        ({ id, available, capacity }) => available && (more.get(id) ?? 0) < capacity,
      );
      const left = waiting.filter(({ id }) => !taken.has(id));
      for (const each of left) expect(free.some((agent) => knows(agent, each.category))).toBe(false);
    }),
  );
});

test('always: of one skill the oldest goes first', () => {
  fc.assert(
    fc.property(someWaiting, someAgents, (waiting, agents) => {
      const choices = decide(waiting, agents, at);
      const taken = new Set(choices.map((choice) => choice.work.id));
      for (const { work: mine } of choices) {
        const passedOver = waiting.filter(
          (other) =>
            other.category === mine.category &&
            !taken.has(other.id) &&
            other.urgent >= mine.urgent &&
            other.since < mine.since,
        );
        expect(passedOver).toEqual([]);
      }
    }),
  );
});

test('always: the same for the same, in whatever order it is told', () => {
  fc.assert(
    fc.property(someWaiting, someAgents, (waiting, agents) => {
      const again = decide([...waiting].reverse(), [...agents].reverse(), at);
      expect(again).toEqual(decide(waiting, agents, at));
    }),
  );
});
