// F4: the stand-in for a model. The load generator asks it directly, and ai-svc asks it for us.
import 'reflect-metadata';
import { OpenAiStandIn } from '@switchboard/platform/testing';
import { tellReady } from './ready.mjs';

const tick = 1;
const model = await OpenAiStandIn.start();
model.tokenMs = Number(process.env.FLOOR_TOKEN_MS);
model.answers(process.env.FLOOR_ANSWER);

process.on('message', (message) => {
  if (message === 'next-cancelled') void nextCancelled();
});

/** Tells when the next stream to begin was given up by who asked for it, in ms of the epoch. */
async function nextCancelled() {
  const from = model.requests.length;
  const gone = () =>
    model.requests.slice(from).some(({ path, aborted }) => path === '/chat/completions' && aborted);
  while (!gone()) await new Promise((resolve) => setTimeout(resolve, tick));
  process.send({ cancelledAt: performance.timeOrigin + performance.now() });
}

tellReady(model.url);
