import { setTimeout as sleep } from 'node:timers/promises';

const services = ['auth', 'chat', 'ai', 'ticket'];

/** Each service ends in order while a second replica of it stays; then the gateways, one after the other. */
export const rollingRestart = {
  downs: 'at times', // a gateway that has just begun may not have found everyone yet
  gateways: [],
  async run({ victim, checker, expect }) {
    for (const name of services) {
      const replica = await victim.startReplica(name);
      await restart(victim, name);
      await replica.stop();
    }
    const refusals = await checker.order('refusals');
    expect(Object.keys(refusals).length === 0, `sends failed: ${JSON.stringify(refusals)}`);
    for (const name of ['gateway', 'gateway-2']) {
      await restart(victim, name);
      await sleep(1_000);
    }
  },
};

async function restart(victim, name) {
  const old = victim.pid(name);
  victim.signal(name, 'SIGTERM');
  await victim.isBack(name, old);
}
