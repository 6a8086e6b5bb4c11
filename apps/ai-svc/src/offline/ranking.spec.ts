import { describe, expect, it } from '@jest/globals';
import { type Candidate, KNOWN_FROM, rank } from './ranking.js';

const article = (id: string, question: string, answer: string, ...keywords: string[]): Candidate => ({
  ...{ id, question, answer, keywords },
});
const garden: Candidate[] = [
  article(
    'plants',
    'How often must I water the plants?',
    'Once a week in summer, twice a month in winter.',
    'watering',
  ),
  article(
    'refund',
    'How do I get a refund?',
    'Send the plant back within 14 days. We pay the money back.',
    'return',
  ),
  article('password', 'How do I reset my password?', 'Use the link on the sign-in page.', 'forgot password'),
  article('countries', 'To which countries do you ship?', 'To all of Europe.', 'abroad', 'international'),
  article('invoice', 'Where is my invoice?', 'Under Billing.', 'bill', 'vat'),
  article('pests', 'What helps against aphids?', 'Soap water, or ladybirds.', 'insects'),
];
const best = (question: string) => rank(question, garden)[0];

describe('ranking', () => {
  it.each([
    ['in the words of the article', 'How do I reset my password?', 'password'],
    ['in another order and form', 'watered plants how often', 'plants'],
    ['with a word of the same meaning', 'I want my money back', 'refund'],
    ['with a member of a kind', 'do you ship to Belgium', 'countries'],
    ['with letters missing, doubled or out of place', 'reset pasword', 'password'],
    ['with a typing error in a word of the same meaning', 'wheres the reciept', 'invoice'],
    [
      'with a story around it',
      'Hello, yesterday my wife told me that she saw aphids in our living room, what helps?',
      'pests',
    ],
  ])('knows a question %s', (_, question, id) => {
    expect(best(question)?.candidate.id).toBe(id);
    expect(best(question)?.score).toBeGreaterThanOrEqual(KNOWN_FROM);
  });

  it.each([
    ['of another field', 'What is the capital of Peru?'],
    ['near the subject, on something nobody wrote about', 'Do you sell lawn mowers?'],
    ['that shares only everyday words', 'How do I get to the station?'],
    ['without a word', '???'],
  ])('doesn’t know a question %s', (_, question) => {
    expect(best(question)?.score ?? 0).toBeLessThan(KNOWN_FROM);
  });

  it('is the same for the same texts, and takes no candidates for no answer', () => {
    expect(rank('refund', garden)).toEqual(rank('refund', garden));
    expect(rank('refund', [])).toEqual([]);
  });

  it('trusts figures of the whole knowledge more than those of the candidates', () => {
    const everywhere = { documents: 1_000, frequency: () => 900 };
    const [common] = rank('watering plants', garden, everywhere);
    expect(common?.score).toBeLessThan(best('watering plants')?.score ?? 0);
  });
});
