import { describe, expect, it } from '@jest/globals';
import type { Turn } from '../prompt/prompt.types.js';
import { findIn } from './findings.js';
import type { Candidate } from './ranking.js';

const bikes: Candidate[] = [
  {
    id: 'models',
    question: 'How do City and Trail differ?',
    answer: 'City has a basket and mudguards. Trail has wide tyres and a battery for 80 km.',
    keywords: ['compare', 'models'],
  },
  {
    id: 'battery',
    question: 'How do I charge the battery?',
    answer: 'Use the charger, four hours.',
    keywords: ['charging'],
  },
  {
    id: 'rent',
    question: 'Can I rent a bicycle?',
    answer: 'Yes, for 20 euros a day.',
    keywords: ['rental', 'hire'],
  },
  {
    id: 'repair',
    question: 'Do you repair bicycles?',
    answer: 'Yes, in our workshop.',
    keywords: ['repair', 'workshop'],
  },
];
const after = (text: string): Turn[] => [
  { from: 'customer', text },
  { from: 'assistant', text: 'Here you are. [1]' },
];
const ids = (question: string, history: Turn[] = []) =>
  findIn(question, history, bikes).findings.map(({ candidate }) => candidate.id);

describe('what answers a message', () => {
  it('is one article for one question', () => expect(ids('Can I rent a bicycle?')).toEqual(['rent']));

  it('is one for each question, in their order', () =>
    expect(ids('Do you repair bicycles? And can I rent one?')).toEqual(['repair', 'rent']));

  it('is the same article only once', () =>
    expect(ids('Can I rent a bicycle? What is the rental?')).toEqual(['rent']));

  it('says when a part has no answer', () => {
    expect(findIn('Can I rent a bicycle? Who is your founder?', [], bikes)).toMatchObject({
      incomplete: true,
    });
    expect(findIn('I was in Rome. Can I rent a bicycle?', [], bikes)).toMatchObject({ incomplete: false });
  });

  it('is nothing for what nobody wrote about', () => expect(ids('Do you sell kayaks?')).toEqual([]));
});

describe('a follow-up', () => {
  it.each([
    [
      'stays with the article that answered before',
      'which of them has mudguards and a battery?',
      'How do City and Trail differ?',
      ['models'],
    ],
    ['without a subject asks the same again', 'and how much?', 'Can I rent a bicycle?', ['rent']],
    ['can turn to something else', 'And do you repair them?', 'Can I rent a bicycle?', ['repair']],
    [
      'gets no answer from a subject that isn’t its own',
      'and who won the election?',
      'Can I rent a bicycle?',
      [],
    ],
  ])('%s', (_, question, before, expected) => expect(ids(question, after(before))).toEqual(expected));
});
