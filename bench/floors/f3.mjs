// F3: F1 twice, with Socket.io's Redis adapter between them: a message reaches sockets of the other process.
import { createAdapter } from '@socket.io/redis-adapter';
import { Redis } from 'ioredis';
import { openFront } from './front.mjs';
import { openStore } from './store.mjs';

const publisher = new Redis(process.env.FLOOR_REDIS_URL);
const adapter = createAdapter(publisher, publisher.duplicate(), { key: 'floor' });
await openFront({ send: openStore(process.env.FLOOR_DATABASE_URL), deliver: true, adapter });
