import { shiftedClock } from './clock.mjs';
import { freeze, freezeReplica } from './freeze.mjs';
import { fullDisk } from './full-disk.mjs';
import { holdDown } from './hold-down.mjs';
import { kill } from './kill.mjs';
import { killBeforeWaking } from './kill-before-waking.mjs';
import { killChatBeforePublish } from './kill-chat-before-publish.mjs';
import { killConsumerBeforeAck } from './kill-consumer-before-ack.mjs';
import { killRouter } from './kill-router.mjs';
import { killTicket } from './kill-ticket.mjs';
import { loseTail, wipeStream } from './lose-stream.mjs';
import { failingModel, terminatedMidAnswer } from './model.mjs';
import * as network from './network.mjs';
import { poison } from './poison.mjs';
import { poolOfOne } from './pool-of-one.mjs';
import { races } from './races.mjs';
import { raceForTickets } from './race-for-tickets.mjs';
import { racesThroughAll } from './races-whole.mjs';
import { replay } from './replay.mjs';
import { rollingRestart } from './rolling-restart.mjs';
import { slowConsumer } from './slow-consumer.mjs';

export const scenarios = {
  '1-kill-gateway': kill('gateway', { downs: false, gateways: [1] }), // the other one serves on, and says so
  '2-kill-chat-before-publish': killChatBeforePublish,
  '3-kill-consumer-before-ack': killConsumerBeforeAck,
  '4-kill-postgres': kill('postgres'),
  '5-kill-nats': kill('nats'),
  '6-stop-nats': holdDown('nats', { ms: 60_000, shortMs: 15_000 }),
  '7-wipe-stream': wipeStream,
  '7b-lose-tail-of-stream': loseTail,
  '8-stop-redis': holdDown('redis', { ms: 30_000, shortMs: 10_000 }),
  '9-freeze-chat': freeze('chat'),
  '9b-freeze-replica-of-chat': freezeReplica('chat'),
  '10-cut-connections': network.cuts,
  '10b-delay-connections': network.delays,
  '10c-double-connections': network.doubles,
  '10d-lose-acknowledgements': network.losesAcks,
  '11-poison-fact': poison,
  '12-slow-consumer': slowConsumer,
  '16-rolling-restart': rollingRestart,
  '17-switch-gateways': network.wanders,
  '20-replay-stream': replay,
  '22b-takeover-races-through-all': { whole: racesThroughAll },
  '22-takeover-races': { whole: races },
  // Who asks the one of two that is killed gets no answer.
  '23-kill-before-waking': { downs: 'at times', whole: killBeforeWaking },
  '13-failing-model': failingModel,
  '21-terminate-mid-answer': terminatedMidAnswer,
  '14-full-disk': fullDisk,
  '15-pool-of-one': poolOfOne,
  '18-clock-ahead': shiftedClock('chat', 5),
  '18b-clock-behind': shiftedClock('auth', -5),
  '26-race-for-tickets': raceForTickets,
  '24-kill-ticket': killTicket,
  '25-kill-router': killRouter,
  '19-webhook-receiver': { skipped: () => 'comes with webhooks' },
};
