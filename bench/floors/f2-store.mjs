// The second half of F2.
import { connect } from '@nats-io/transport-node';
import { tellReady } from './ready.mjs';
import { openStore } from './store.mjs';

const insert = openStore(process.env.FLOOR_DATABASE_URL);
const connection = await connect({ servers: process.env.FLOOR_NATS_URL });
connection.subscribe('floor.send', {
  queue: 'store',
  callback: async (_, message) => message.respond(JSON.stringify(await insert(message.json()))),
});
await connection.flush();
tellReady('');
