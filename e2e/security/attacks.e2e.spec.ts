import { afterAll, beforeAll } from '@jest/globals';
import { brokerAttacks } from './attacks/broker.js';
import { signInAttacks } from './attacks/sign-in.js';
import { tokenAttacks } from './attacks/tokens.js';
import { Stage } from './stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.build();
}, 300_000);
afterAll(() => stage?.strike(), 60_000);

const here = (): Stage => stage;
tokenAttacks(here);
signInAttacks(here);
brokerAttacks(here);
