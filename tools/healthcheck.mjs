// A container's own question to itself: is this process started, and not on its way out?
const port = process.env.PORT || process.env.HEALTH_PORT;
const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, {
  signal: AbortSignal.timeout(2_500),
}).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
