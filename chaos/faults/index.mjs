import { killChatBeforePublish } from './kill-chat-before-publish.mjs';
import { killConsumerBeforeAck } from './kill-consumer-before-ack.mjs';

/** Kills a part and waits until its supervisor has brought it back. */
const kill = (name, more = {}) => ({
  downs: true,
  ...more,
  async run({ victim }) {
    const old = victim.pid(name);
    victim.kill(name);
    await victim.isBack(name, old);
  },
});

export const scenarios = {
  '1-kill-gateway': { ...kill('gateway'), gateways: [1] },
  '2-kill-chat-before-publish': killChatBeforePublish,
  '3-kill-consumer-before-ack': killConsumerBeforeAck,
  '4-kill-postgres': kill('postgres'),
  '5-kill-nats': kill('nats'),
};
