import type { Customer, CustomerFigures, CustomerProfile } from '@switchboard/contracts';

/** Somebody who never wrote has no figures yet. */
export function customerOf(user: CustomerProfile, figures: CustomerFigures | undefined): Customer {
  return {
    ...user,
    counts: { conversations: figures?.conversations ?? 0, open: figures?.open ?? 0 },
    lastActivityAt: figures?.lastActivityAt ?? null,
    sentiment: figures?.sentiment ?? null,
    sentimentTrend: figures?.sentimentTrend ?? 'flat',
    mood: figures?.mood ?? [],
  };
}
