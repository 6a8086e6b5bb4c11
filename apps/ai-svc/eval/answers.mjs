import { performance } from 'node:perf_hooks';
import { compose } from '../dist/offline/compose.js';
import { followUpOf, partsOf, queryFor, searchTerms } from '../dist/offline/query.js';
import { rank } from '../dist/offline/ranking.js';
import { wordOf, wordsOf } from '../dist/offline/words.js';

const PREFERENCES = { tone: 'formal', responseLength: 'detailed' };
// As the retrieval service has them.
const CANDIDATES = 40;
const TERMS = 60;

/** Stands for the database's search: articles that share a stem or most of a word's letters with the terms. */
function search(articles, terms) {
  const stems = new Set(terms.map((term) => wordOf(term).stem));
  return articles
    .map((article) => ({
      article,
      hits: article.words.filter(
        (word) => stems.has(word.stem) || terms.some((term) => nearly(term, word.raw)),
      ).length,
    }))
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

export function knowledgeOf(faqs) {
  return faqs.map((faq, index) => ({
    ...faq,
    id: String(index),
    words: wordsOf(`${faq.question} ${faq.keywords.join(' ')} ${faq.answer}`),
  }));
}

/** One question through the whole offline path, with what a careful reader would say of the answer. */
export function judge({ text, history = [], of, kind }, articles) {
  const query = queryFor(text, history);
  const candidates = search(articles, searchTerms(query).slice(0, TERMS));
  const started = performance.now();
  const ranked = rank(query, candidates);
  const answer = compose({ question: text, history, ranked, preferences: PREFERENCES });
  const took = performance.now() - started;
  const cited = answer.cited.map(({ question }) => question);
  const wanted = (question) => of.some((beginning) => question.startsWith(beginning));
  // Each part of a message with two questions is a search of its own; the first article that is right counts for its part.
  const lists =
    partsOf(text).length > 1 && of.length > 1
      ? partsOf(text).map((part) => rank(part, articles))
      : [orderFor(text, history, ranked)];
  const places = of.map((beginning) => Math.min(...lists.map((list) => placeOf(beginning, list))));
  return {
    kind,
    text,
    took,
    cited,
    unknown: answer.unknown,
    content: answer.content,
    answerable: of.length > 0,
    hit1: of.length > 0 && places.every((place) => place < 1),
    hit3: of.length > 0 && places.every((place) => place < 3),
    answered: cited.length > 0,
    right: cited.filter(wanted).length,
    complete: of.every((beginning) => cited.some((question) => question.startsWith(beginning))),
    invented: answer.cited.filter((article) => !ranked.some(({ candidate }) => candidate.id === article.id))
      .length,
  };
}

function orderFor(text, history, ranked) {
  return followUpOf(text, history).leaning === 'none'
    ? rank(
        text,
        ranked.map(({ candidate }) => candidate),
      )
    : ranked;
}

function placeOf(beginning, list) {
  const place = list.findIndex(({ candidate }) => candidate.question.startsWith(beginning));
  return place === -1 ? Number.POSITIVE_INFINITY : place;
}
