import { median } from './statistics.mjs';

/**
 * Runs all sides in turns, so that whatever else this machine does meets each of them alike: every round in another order,
 * the first one for warming up only. `sides` is `{ name: work }`; gives `{ name: [result of each round] }`.
 */
export async function inTurns(rounds, sides) {
  const names = Object.keys(sides);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const result = await sides[name]();
      if (round > 0) results[name].push(result);
    }
  }
  return results;
}

/**
 * Ours against the floor by one statistic. The ratio is the median of the rounds' own ratios, since the two sides of one
 * round had the same machine; `spread` is its smallest and largest.
 */
export function compare(ours, floor, statistic) {
  const own = ours.map(statistic);
  const least = floor.map(statistic);
  const ratios = own.map((value, round) => value / least[round]);
  return {
    ours: median(own),
    floor: median(least),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
  };
}
