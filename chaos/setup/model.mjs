import 'reflect-metadata';

/** A stand-in for a model, in this process. Only after a build. */
export class Model {
  static async start() {
    const { OpenAiStandIn } = await import('@switchboard/platform/testing');
    const model = await OpenAiStandIn.start();
    model.answers(
      'Use the link on the sign-in page [1]. It is valid for one hour, and you may ask for another one.',
    );
    return model;
  }
}
