// The load generator: a process of its own, so that its work is on nobody's bill. One order at a time.
import * as answers from './tasks/answers.mjs';
import * as burst from './tasks/burst.mjs';
import * as catchUp from './tasks/catch-up.mjs';
import * as closedLoop from './tasks/closed-loop.mjs';
import * as http from './tasks/http.mjs';
import * as idle from './tasks/idle.mjs';
import { closeAll, open } from './sockets.mjs';

const tasks = { open, closeAll, ...answers, ...burst, ...catchUp, ...closedLoop, ...http, ...idle };

process.on('message', async ({ task, options }) => {
  try {
    process.send({ result: await tasks[task](options) });
  } catch (error) {
    process.send({ error: error.stack });
  }
});
process.on('disconnect', () => process.exit());
