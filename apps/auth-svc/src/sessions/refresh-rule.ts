/** How long a rotated token may come again: parallel tabs that share one cookie. */
export const REFRESH_GRACE_MS = 10_000;

/** The tokens of a session are numbered; `current` is the newest one given out. */
export interface Family {
  readonly current: number;
  /** When the newest tokens before `current` were rotated, oldest first. Only those within the grace are kept. */
  readonly rotations: readonly Date[];
}

export type RefreshDecision =
  /** Give out token `next` for the first time. */
  | { readonly kind: 'rotate'; readonly next: number; readonly rotations: Date[] }
  /** Give out token `next` again. */
  | { readonly kind: 'repeat'; readonly next: number }
  /** Someone else has the token too. */
  | { readonly kind: 'reused' };

/**
 * A rotated token gets the same successor again within the grace, or as long as that successor was never used: then the
 * answer that carried it was lost. Anything else means that two parties hold the family.
 */
export function decideRefresh({ current, rotations }: Family, presented: number, now: Date): RefreshDecision {
  const next = presented + 1;
  const inGrace = (at: Date | undefined): boolean =>
    at !== undefined && now.getTime() - at.getTime() <= REFRESH_GRACE_MS;

  if (presented === current) return { kind: 'rotate', next, rotations: [...rotations.filter(inGrace), now] };
  if (presented === current - 1) return { kind: 'repeat', next };
  if (presented < current && inGrace(rotations.at(presented - current))) return { kind: 'repeat', next };
  return { kind: 'reused' };
}
