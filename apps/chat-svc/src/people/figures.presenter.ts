import type { CustomerFigures } from '@switchboard/contracts';
import { trendOf } from '../conversations/figures.js';
import type { Figures, MoodRow } from './figures.repository.js';

export function presentFigures(
  id: string,
  figures: readonly Figures[],
  moods: readonly MoodRow[],
): CustomerFigures {
  const own = figures.find(({ customerId }) => customerId === id);
  const mood = moods.filter(({ customerId }) => customerId === id);
  const latest = mood.at(-1);
  return {
    customerId: id,
    conversations: own?.conversations ?? 0,
    open: own?.open ?? 0,
    lastActivityAt: own?.lastActivityAt.toISOString() ?? null,
    sentiment: latest?.sentiment ?? null,
    sentimentTrend: latest ? trendOf(mood.at(-2)?.sentiment ?? null, latest.sentiment) : 'flat',
    mood: mood.map(({ sentiment, at }) => ({ sentiment, at: at.toISOString() })),
  };
}
