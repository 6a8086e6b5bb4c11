/** Of numbers in any order; the nearest rank. */
export function percentile(numbers, share) {
  if (numbers.length === 0) throw new Error('Nothing was measured');
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const p50 = ({ times }) => percentile(times, 0.5);
export const p99 = ({ times }) => percentile(times, 0.99);
export const rate = ({ times, ms }) => (times.length / ms) * 1_000;
