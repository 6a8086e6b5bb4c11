import { setTimeout as sleep } from 'node:timers/promises';

const ms = 20_000;
const shortMs = 6_000;

/** Something between clients and gateways misbehaves for a while. */
const trouble = (work) => ({
  async run(scene) {
    const until = Date.now() + (scene.options.short ? shortMs : ms);
    try {
      while (Date.now() < until) await work(scene);
    } finally {
      for (const proxy of scene.proxies) proxy.heal();
    }
  },
});

export const cuts = trouble(async ({ proxies, random }) => {
  for (const proxy of proxies) proxy.cut(() => random.next() < 0.2);
  await sleep(400);
});

export const delays = trouble(async ({ proxies, random }) => {
  for (const proxy of proxies) proxy.trouble.delayMs = () => random.between(0, 400);
  await sleep(1_000);
});

/** Whatever a client says arrives twice, as if it had two connections. It takes effect at the next connection. */
export const doubles = trouble(async ({ proxies }) => {
  for (const proxy of proxies) {
    proxy.trouble.doubles = true;
    proxy.cut();
  }
  await sleep(2_500);
});

/** Clients are heard, but hear nothing, and are then cut off: what was committed is sent again. */
export const losesAcks = trouble(async ({ proxies, random }) => {
  const proxy = random.one(proxies);
  proxy.trouble.deaf = true;
  await sleep(300);
  proxy.cut();
  proxy.trouble.deaf = false;
  await sleep(700);
});

export const wanders = {
  run: ({ clients, options }) =>
    clients.order('wander', { ms: options.short ? shortMs : ms, everyMs: 2_000, pauseMs: 30 }),
};
