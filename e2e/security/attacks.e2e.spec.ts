import { afterAll, beforeAll } from '@jest/globals';
import { brokerAttacks } from './attacks/broker.js';
import { fileAttacks } from './attacks/files.js';
import { inputAttacks } from './attacks/inputs.js';
import { modelAttacks } from './attacks/model.js';
import { pageAttacks } from './attacks/pages.js';
import { signInAttacks } from './attacks/sign-in.js';
import { surfaceAttacks } from './attacks/surface.js';
import { tenancyAttacks } from './attacks/tenancy.js';
import { textAttacks } from './attacks/texts.js';
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
tenancyAttacks(here);
inputAttacks(here);
fileAttacks(here);
textAttacks(here);
surfaceAttacks(here);
modelAttacks(here);
pageAttacks(here);
