import { ack } from './ack.mjs';
import { delivery } from './delivery.mjs';

export const rowsByName = { ack, delivery };
