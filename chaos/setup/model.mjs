import 'reflect-metadata';

const answer =
  'Use the link on the sign-in page [1]. It is valid for one hour, and you may ask for another one at any time you like, as often as you like.';

/** A stand-in for a model, in this process. Only after a build. */
export async function startModel() {
  const { OpenAiStandIn } = await import('@switchboard/platform/testing');
  const model = await OpenAiStandIn.start();
  model.answers(answer);
  return {
    url: model.url,
    whole: [answer],
    stop: () => model.stop(),
    fails: (fault) => model.fails(fault),
    recovers: () => model.recovers(),
    set tokenMs(ms) {
      model.tokenMs = ms;
    },
    /** How many answers it was asked for. */
    get asked() {
      return model.requests.filter(({ path }) => path === '/chat/completions').length;
    },
  };
}
