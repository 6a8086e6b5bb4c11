import type { Viewer, ViewingMode } from '@switchboard/contracts';

const WEIGHT: Readonly<Record<ViewingMode, number>> = { viewing: 0, noting: 1, replying: 2 };

/** One entry per person: of several tabs, the one that does most. */
export function viewersOf(all: readonly Viewer[]): Viewer[] {
  const people = new Map<string, Viewer>();
  for (const viewer of all) {
    const before = people.get(viewer.userId);
    if (!before || WEIGHT[viewer.mode] > WEIGHT[before.mode]) people.set(viewer.userId, viewer);
  }
  return [...people.values()];
}
