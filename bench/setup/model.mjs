import { startChild } from './child.mjs';

const answer =
  'Your parcel left our warehouse this morning and will be with you the day after tomorrow at the latest.';

/** F4, the stand-in for a model, with a pause between its tokens as a model has. */
export async function startModel({ logs, ending }) {
  const env = { FLOOR_ANSWER: answer, FLOOR_TOKEN_MS: '10' };
  const child = startChild('floors/f4.mjs', { name: 'f4', env, logs, ending });
  const { address } = await child.nextWord();
  const nextCancelled = async () => (await child.ask('next-cancelled')).cancelledAt;
  return { url: address, nextCancelled };
}
