import type { Turn } from '../prompt/prompt.types.js';
import { type FollowUp, followUpOf, isAsked, partsOf, subjectsOf } from './query.js';
import { type Candidate, KNOWN_FROM, type Ranked, rank } from './ranking.js';
import { corrected } from './spelling.js';
import { kinship, wordsOf } from './words.js';

/** A part of a message, and the piece of knowledge that answers it. */
export interface Finding<C extends Candidate> extends Ranked<C> {
  readonly part: string;
}

export interface Found<C extends Candidate> {
  readonly findings: readonly Finding<C>[];
  /** Something was asked beside them that nothing answers. */
  readonly incomplete: boolean;
}

/** From here on a question that points back is taken to stand alone after all. */
const SURE_FROM = 0.75;
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

/** The best candidate for one question, with what was asked before it in mind. */
function resolve<C extends Candidate>(
  part: string,
  history: readonly Turn[],
  candidates: readonly C[],
): Ranked<C> | undefined {
  const { leaning, earlier } = followUpOf(part, history);
  const [alone] = rank(part, candidates);
  if (earlier === undefined || (alone && alone.score >= standsAloneFrom(leaning))) return alone;
  const together = rank(`${earlier} ${part}`, candidates).find(({ candidate }) =>
    hasSubjectsOf(part, candidate),
  );
  return together && together.score >= KNOWN_FROM ? together : alone;
}

function standsAloneFrom(leaning: FollowUp['leaning']): number {
  return { none: KNOWN_FROM, 'points-back': SURE_FROM, continues: Number.POSITIVE_INFINITY }[leaning];
}

/** An earlier question lends its subject, but may not make an answer of something that doesn't speak of what is asked now. */
function hasSubjectsOf(part: string, { question, keywords, answer }: Candidate): boolean {
  const written = wordsOf([question, ...keywords, answer].join(' . '));
  const raws = new Set(written.map(({ raw }) => raw));
  const stems = new Set(written.map(({ stem }) => stem));
  return subjectsOf(part)
    .map((word) => corrected(word, raws, stems))
    .every((word) => written.some((other) => kinship(word, other) >= 0.6));
}
