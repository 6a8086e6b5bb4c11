// Tests that start systems side by side each take their ports from a range of their own: two that look for a free one
// at the same moment would find the same.
const WIDTH = 3_000;
const worker = (Number(process.env.JEST_WORKER_ID ?? 1) - 1) % 5;
const first = 15_000 + worker * WIDTH;
process.env.PORT_RANGE ??= `${first}-${first + WIDTH}`;
