// F1: one Node process. Socket.io → one INSERT → acknowledge and emit to the room.
import { openFront } from './front.mjs';
import { openStore } from './store.mjs';

await openFront({ send: openStore(process.env.FLOOR_DATABASE_URL), deliver: true });
