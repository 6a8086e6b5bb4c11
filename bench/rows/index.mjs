import { ack } from './ack.mjs';
import { catchUp } from './catch-up.mjs';
import { delivery } from './delivery.mjs';
import { effect } from './effect.mjs';
import { idle } from './idle.mjs';
import { list } from './list.mjs';
import { overload } from './overload.mjs';
import { start } from './start.mjs';
import { token } from './token.mjs';

export const rowsByName = { ack, delivery, effect, token, 'catch-up': catchUp, idle, list, overload, start };
