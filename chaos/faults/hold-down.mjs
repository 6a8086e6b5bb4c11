import { setTimeout as sleep } from 'node:timers/promises';

/** A server is ended and stays away for a while; `meanwhile` is done before it may come back. */
export const holdDown = (name, { ms, shortMs, meanwhile = async () => {} }) => ({
  downs: true,
  async run(scene) {
    const { victim, options } = scene;
    const old = victim.pid(name);
    const letGo = victim.holdDown(name);
    try {
      await meanwhile(scene);
      await sleep(options.short ? shortMs : ms);
    } finally {
      letGo();
    }
    await victim.isBack(name, old);
  },
});
