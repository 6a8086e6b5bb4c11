import { performance } from 'node:perf_hooks';
import { compose } from '../dist/offline/compose.js';
import { followUpOf, partsOf, queryFor, searchTerms } from '../dist/offline/query.js';
import { rank } from '../dist/offline/ranking.js';
import { wordOf, wordsOf } from '../dist/offline/words.js';

const PREFERENCES = { tone: 'formal', responseLength: 'detailed' };
// As the retrieval service has them.
const CANDIDATES = 40;
const TERMS = 60;

export function knowledgeOf(faqs) {
  return faqs.map((faq, index) => {
    const words = wordsOf(`${faq.question} ${faq.keywords.join(' ')} ${faq.answer}`);
    return { ...faq, id: String(index), kind: 'faq', words };
  });
}

/** The provider that needs no model. */
export function offline(text, history, ranked) {
  const { cited, unknown, content } = compose({ question: text, history, ranked, preferences: PREFERENCES });
  return { cited: cited.map(({ id }) => id), unknown, content };
}

/** One question through retrieval, ranking and a provider, with what a careful reader would say of the answer. */
export async function judge({ text, history, of, kind }, articles, provider) {
  const query = queryFor(text, history);
  const candidates = search(articles, searchTerms(query));
  const started = performance.now();
  const ranked = rank(query, candidates);
  const answer = await provider(text, history, ranked);
  const took = performance.now() - started;
  const cited = answer.cited.map((id) => articles.find((article) => article.id === id).question);
  const places = of.map((beginning) => placeOf(beginning, text, history, of, ranked));
  return {
    ...{ kind, text, took, cited, unknown: answer.unknown, content: answer.content },
    answerable: of.length > 0,
    hit1: of.length > 0 && places.every((place) => place < 1),
    hit3: of.length > 0 && places.every((place) => place < 3),
    answered: cited.length > 0,
    right: cited.filter((question) => of.some((beginning) => question.startsWith(beginning))).length,
    complete: of.every((beginning) => cited.some((question) => question.startsWith(beginning))),
    invented: answer.cited.filter((id) => !ranked.some(({ candidate }) => candidate.id === id)).length,
  };
}

/** Each part of a message with two questions is a search of its own; so is one that leans on nothing said before. */
function placeOf(beginning, text, history, of, ranked) {
  const candidates = ranked.map(({ candidate }) => candidate);
  const alone = followUpOf(text, history).leaning === 'none';
  const whole = alone ? rank(text, candidates) : ranked;
  const lists = of.length > 1 ? partsOf(text).map((part) => rank(part, candidates)) : [whole];
  const places = lists.map((list) =>
    list.findIndex(({ candidate }) => candidate.question.startsWith(beginning)),
  );
  return Math.min(...places.map((place) => (place === -1 ? Number.POSITIVE_INFINITY : place)));
}

/** Stands for the database's search: articles that share a stem with the terms, or most of the letters of a typed one. */
function search(articles, searched) {
  const terms = searched.terms.slice(0, TERMS);
  const typed = terms.slice(0, searched.typed);
  const stems = new Set(terms.map((term) => wordOf(term).stem));
  const found = (word) => stems.has(word.stem) || typed.some((term) => nearly(term, word.raw));
  return articles
    .map((article) => ({ article, hits: article.words.filter(found).length }))
    .filter(({ hits }) => hits > 0)
    .sort((one, other) => other.hits - one.hits)
    .slice(0, CANDIDATES)
    .map(({ article }) => article);
}

function nearly(one, other) {
  if (one.length < 4 || other.length < 4) return false;
  const [left, right] = [trigrams(one), trigrams(other)];
  return [...left].filter((gram) => right.has(gram)).length / left.size >= 0.6;
}

function trigrams(word) {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
