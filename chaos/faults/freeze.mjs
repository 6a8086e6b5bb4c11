import { setTimeout as sleep } from 'node:timers/promises';

const ms = 20_000;
const shortMs = 12_000; // longer than a relay keeps its lock while it says nothing

/** A service stands still and goes on as if nothing had been. */
export const freeze = (name) => ({
  downs: 'the only one',
  async run({ victim, options }) {
    victim.signal(name, 'SIGSTOP');
    await sleep(options.short ? shortMs : ms);
    victim.signal(name, 'SIGCONT');
  },
});

/** The same beside a second replica, which takes over what the frozen one held; then there are two again. */
export const freezeReplica = (name) => ({
  downs: 'at times', // who asks the frozen one gets no answer, who asks the other one does
  async run({ victim, options }) {
    const replica = await victim.startReplica(name);
    try {
      victim.signal(name, 'SIGSTOP');
      await sleep(options.short ? shortMs : ms);
      victim.signal(name, 'SIGCONT');
      await sleep(1_000);
    } finally {
      await replica.stop();
    }
  },
});
