/** Kills a part and waits until its supervisor has brought it back. */
export const kill = (name, { downs = true, ...more } = {}) => ({
  ...{ downs, ...more },
  async run({ victim }) {
    const old = victim.pid(name);
    victim.kill(name);
    await victim.isBack(name, old);
  },
});
