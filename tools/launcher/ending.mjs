import { setTimeout as sleep } from 'node:timers/promises';

const parentCheck = 1_000;

/** Everything that has to be ended, last started first; and all the ways in which we may be told to. */
export function createEnding() {
  const works = [];
  let begun;

  async function run() {
    for (const work of works.reverse()) await work().catch((error) => console.error(error.message));
  }
  const end = () => (begun ??= run());

  return {
    end,
    get begun() {
      return begun !== undefined;
    },
    add(work) {
      if (begun) throw new Error('stopping'); // what would be started now, nobody would stop
      works.push(work);
    },
    /** Ctrl-C, `kill`, a closed terminal, and an npm that was killed and couldn't pass anything on. */
    listen({ exitCode, onAsked }) {
      const leave = () => {
        if (!begun) onAsked();
        void end().then(() => process.exit(exitCode));
      };
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);
      if (process.env.npm_lifecycle_event !== undefined) void parentGone().then(leave);
    },
  };
}

async function parentGone() {
  const parent = process.ppid;
  while (process.ppid === parent) await sleep(parentCheck, undefined, { ref: false });
}
