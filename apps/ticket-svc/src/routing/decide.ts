import type { AssignedBecause, Category, RoutingRule } from '@switchboard/contracts';

/** Something that waits for somebody. */
export interface Waiting {
  readonly kind: 'conversation' | 'ticket';
  readonly id: string;
  /** What one has to know for it. Null: nothing in particular. */
  readonly category: Category | null;
  /** Somebody may be in danger: before everything else. */
  readonly urgent: boolean;
  /** Epoch ms. */
  readonly since: number;
  /** Who put it back themselves: it doesn't return to them. */
  readonly passedBy: string | null;
  /** Who has what it came from, and so gets it before all others who could. */
  readonly prefers: string | null;
}

export interface RoutedAgent {
  readonly id: string;
  /** Connected, and willing to take new work. */
  readonly available: boolean;
  readonly load: number;
  readonly capacity: number;
  /** None: all categories. */
  readonly skills: readonly Category[];
  /** Epoch ms; 0: never. */
  readonly lastGivenAt: number;
}

export interface Choice {
  readonly work: Waiting;
  readonly agentId: string;
  readonly because: AssignedBecause;
}

/** A reason travels with every fact of its conversation, so it names the best of the candidates only. */
const CANDIDATES = 10;

export const knows = ({ skills }: Pick<RoutedAgent, 'skills'>, category: Category | null): boolean =>
  skills.length === 0 || category === null || skills.includes(category);

const hasRoom = ({ available, load, capacity }: RoutedAgent): boolean => available && load < capacity;

/**
 * Who gets what. The oldest comes first, for each skill; it goes to whoever has the least open work of those who are here,
 * know it and have room. Equals take turns. A ticket goes to whoever has the conversation it is about, if they can take it. What nobody can take now is left waiting, and holds up nobody else.
 */
export function decide(waiting: readonly Waiting[], agents: readonly RoutedAgent[], at: Date): Choice[] {
  const desks = new Map(agents.filter(hasRoom).map((agent) => [agent.id, agent]));
  const choices: Choice[] = [];
  for (const work of [...waiting].sort(byUrgencyThenAge)) {
    if (desks.size === 0) break;
    const candidates = [...desks.values()]
      .filter((agent) => agent.id !== work.passedBy && knows(agent, work.category))
      .sort(byLoadThenTurn);
    const preferred = candidates.find(({ id }) => id === work.prefers);
    const chosen = preferred ?? candidates[0];
    if (!chosen) continue;
    const rule = preferred ? 'same_agent' : 'least_loaded';
    choices.push({ work, agentId: chosen.id, because: because(rule, candidates, at) });
    const given = { ...chosen, load: chosen.load + 1, lastGivenAt: at.getTime() + choices.length };
    if (hasRoom(given)) desks.set(chosen.id, given);
    else desks.delete(chosen.id);
  }
  return choices;
}

const because = (rule: RoutingRule, candidates: readonly RoutedAgent[], at: Date): AssignedBecause => ({
  rule,
  candidates: candidates.slice(0, CANDIDATES).map(({ id, load }) => ({ id, load })),
  at: at.toISOString(),
});

const byId = (one: { id: string }, other: { id: string }): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0;

const byUrgencyThenAge = (one: Waiting, other: Waiting): number =>
  Number(other.urgent) - Number(one.urgent) || one.since - other.since || byId(one, other);

const byLoadThenTurn = (one: RoutedAgent, other: RoutedAgent): number =>
  one.load - other.load || one.lastGivenAt - other.lastGivenAt || byId(one, other);
