import type { Turn } from '../prompt/prompt.types.js';
import { followUpOf, isAsked, partsOf, subjectsOf } from './query.js';
import { type Candidate, fieldsOf } from './candidate.js';
import { KNOWN_FROM, type Ranked, rank } from './ranking.js';
import { corrected } from './spelling.js';
import { kinship } from './words.js';

/** A part of a message, and the piece of knowledge that answers it. */
export interface Finding<C extends Candidate> extends Ranked<C> {
  readonly part: string;
}

export interface Found<C extends Candidate> {
  readonly findings: readonly Finding<C>[];
  /** Something was asked beside them that nothing answers. */
  readonly incomplete: boolean;
}

const MOST = 0.6;
/** A remark beside a question is answered only when it's clear what it wants. */
const REMARK_FROM = 0.8;

/** For each question of the message the best candidate, if it is good enough; no candidate twice. */
export function findIn<C extends Candidate>(
  question: string,
  history: readonly Turn[],
  candidates: readonly C[],
): Found<C> {
  const parts = partsOf(question);
  const said: Turn[] = [...history];
  const results = parts.map((part) => {
    const best = resolve(part, said, candidates);
    said.push({ from: 'customer', text: part });
    const asked = parts.length === 1 || isAsked(part);
    const known = best !== undefined && best.score >= (asked ? KNOWN_FROM : REMARK_FROM);
    return { asked, finding: known ? { part, ...best } : undefined };
  });
  const findings = distinct(results.flatMap(({ finding }) => finding ?? []));
  if (findings.length > 0)
    return { findings, incomplete: results.some(({ asked, finding }) => asked && !finding) };
  const [whole] = parts.length > 1 ? rank(question, candidates) : [];
  const all = whole !== undefined && whole.score >= KNOWN_FROM ? [{ part: question, ...whole }] : [];
  return { findings: all, incomplete: false };
}

function distinct<C extends Candidate>(findings: readonly Finding<C>[]): Finding<C>[] {
  const byId = new Map<string, Finding<C>>();
  for (const finding of findings)
    if (!byId.has(finding.candidate.id)) byId.set(finding.candidate.id, finding);
  return [...byId.values()];
}

/**
 * The best candidate for one question. One that leans on an earlier one is first looked for in what answered that: "which one has a
 * battery?" after two lamps were compared isn't about recycling.
 */
function resolve<C extends Candidate>(
  part: string,
  history: readonly Turn[],
  candidates: readonly C[],
): Ranked<C> | undefined {
  const { leaning, earlier } = followUpOf(part, history);
  const [alone] = rank(part, candidates);
  if (earlier === undefined || (leaning === 'none' && alone && alone.score >= KNOWN_FROM)) return alone;
  const [topic] = rank(earlier, candidates);
  if (topic && topic.score >= KNOWN_FROM && speaksOf(part, topic.candidate)) return topic;
  if (alone && alone.score >= KNOWN_FROM) return alone;
  const together = rank(`${earlier} ${part}`, candidates).find(({ candidate }) => speaksOf(part, candidate));
  return together && together.score >= KNOWN_FROM ? together : alone;
}

/** Whether an article has most of what is asked now: an earlier question lends its subject, not its answer. */
function speaksOf(part: string, candidate: Candidate): boolean {
  const { all, raws } = fieldsOf(candidate);
  const stems = new Set(all.map(({ stem }) => stem));
  const subjects = subjectsOf(part).map((word) => corrected(word, new Set(raws), stems));
  const found = subjects.filter((word) => all.some((other) => kinship(word, other) >= 0.6));
  return found.length >= subjects.length * MOST;
}
