import { expect, test } from '@jest/globals';
import { CATEGORIES, type Category } from '@switchboard/contracts';
import { decide, type RoutedAgent, type Waiting } from './decide.js';

const CONVERSATIONS = 10_000;
const AGENTS = 50;
const CAPACITY = 5;
/** As many of a category as the assigner reads at once. */
const LOOK = 100;
const FRESH = { kind: 'conversation', urgent: false, passedBy: null, prefers: null } as const;
/** Two teams that know one thing each, one that knows two, and generalists. */
const TEAMS: readonly Category[][] = [['billing'], ['technical'], ['account', 'product'], []];

/** A random walk that is the same every time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Desk {
  readonly id: string;
  readonly skills: readonly Category[];
  here: boolean;
  lastGivenAt: number;
  work: Waiting[];
}

class Floor {
  readonly desks: Desk[] = Array.from({ length: AGENTS }, (_, n) => ({
    id: `agent-${String(n).padStart(2, '0')}`,
    skills: TEAMS[n % TEAMS.length] ?? [],
    here: n % 2 === 0,
    lastGivenAt: 0,
    work: [],
  }));
  readonly queues = new Map<Category, Waiting[]>(CATEGORIES.map((category) => [category, []]));
  now = CONVERSATIONS;
  done = 0;

  constructor(readonly random: () => number) {
    for (let n = 0; n < CONVERSATIONS; n++) {
      const category = CATEGORIES[Math.floor(random() * CATEGORIES.length)] ?? 'general';
      this.queue({ ...FRESH, id: `c-${n}`, category, since: n });
    }
  }

  get waiting(): number {
    return [...this.queues.values()].reduce((sum, { length }) => sum + length, 0);
  }

  queue(work: Waiting): void {
    this.queues.get(work.category ?? 'general')?.push(work);
  }

  /** Some finish something, some go and leave their work to others, some come. */
  live(): void {
    for (const desk of this.desks) {
      desk.work = desk.work.filter(() => {
        const finished = desk.here && this.random() < 0.3;
        if (finished) this.done += 1;
        return !finished;
      });
      if (this.random() < 0.05) desk.here = !desk.here;
      if (desk.here) continue;
      for (const work of desk.work.splice(0)) this.queue({ ...work, since: this.now });
    }
  }

  give(): Waiting[] {
    const seen = [...this.queues.values()].flatMap((queue) => queue.slice(0, LOOK));
    const agents = this.desks.map(({ id, here, skills, work, lastGivenAt }): RoutedAgent => ({
      id,
      available: here,
      load: work.length,
      capacity: CAPACITY,
      skills,
      lastGivenAt,
    }));
    const choices = decide(seen, agents, new Date(this.now));
    const given = new Set(choices.map(({ work }) => work.id));
    for (const { work, agentId } of choices) {
      const desk = this.desks.find(({ id }) => id === agentId);
      desk?.work.push(work);
      if (desk) desk.lastGivenAt = this.now;
    }
    for (const [category, queue] of this.queues)
      this.queues.set(
        category,
        queue.filter(({ id }) => !given.has(id)),
      );
    this.now += 1_000;
    return choices.map(({ work }) => work);
  }

  /** Of those who are here and know the same, the most loaded less the least loaded. */
  spread(team: readonly Category[]): number {
    const loads = this.desks
      .filter(({ here, skills }) => here && skills.join() === team.join())
      .map(({ work }) => work.length);
    return loads.length === 0 ? 0 : Math.max(...loads) - Math.min(...loads);
  }

  /** How much waits for this team: while anything does, all of its desks are as full as they may be. */
  queueOf(team: readonly Category[]): number {
    const known = team.length === 0 ? CATEGORIES : team;
    return known.reduce((sum, category) => sum + (this.queues.get(category)?.length ?? 0), 0);
  }
}

/** What may never be, told by name: an `expect` for each would take longer than the walk. */
function faultsOf(floor: Floor, given: readonly Waiting[]): string[] {
  const faults: string[] = [];
  for (const category of CATEGORIES) {
    const since = given.filter((work) => work.category === category).map((work) => work.since);
    const next = floor.queues.get(category)?.[0]?.since ?? Infinity;
    if ([...since, next].some((each, at, all) => at > 0 && each < (all[at - 1] ?? 0)))
      faults.push(`${category} out of turn`);
  }
  for (const { id, work } of floor.desks) if (work.length > CAPACITY) faults.push(`${id} has too much`);
  for (const team of TEAMS)
    if (floor.queueOf(team) > 0 && floor.spread(team) > 1) faults.push(`${team.join()} uneven`);
  return faults;
}

test.each([1, 2])('10,000 waiting, 50 agents who come and go (seed %i)', (seed) => {
  const floor = new Floor(dice(seed));
  const served = new Set<string>();
  const faults: string[] = [];
  for (let round = 0; floor.done < CONVERSATIONS && round < 5_000; round++) {
    const given = floor.give();
    for (const { id } of given) served.add(id);
    faults.push(...faultsOf(floor, given));
    floor.live();
  }
  expect(faults).toEqual([]);
  expect(served.size).toBe(CONVERSATIONS);
  expect(floor.done).toBe(CONVERSATIONS);
  expect(floor.waiting).toBe(0);
});
