/** What a row has to reach: how it reads, and whether it does. */
export const atMostTimes = (times, floor) => ({
  text: `≤ ${times} × ${floor}`,
  holds: ({ ratio }) => ratio <= times,
});

export const atLeastTimes = (times, floor) => ({
  text: `≥ ${times} × ${floor}`,
  holds: ({ ratio }) => ratio >= times,
});

export const atMostOver = (more, unit, floor) => ({
  text: `≤ ${floor} + ${more} ${unit}`,
  holds: ({ ours, floor: least }) => ours - least <= more,
});

export const atMost = (most, unit) => ({ text: `≤ ${most} ${unit}`, holds: ({ ours }) => ours <= most });
