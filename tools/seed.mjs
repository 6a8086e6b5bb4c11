// Fills the demo workspace of a running Switchboard: `node tools/seed.mjs [address] [marker file]`.
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seedDemo } from './seed/seed-demo.mjs';

const [address = 'http://127.0.0.1:3000', marker = path.join(tmpdir(), `switchboard-seeded-${Date.now()}`)] =
  process.argv.slice(2);
await seedDemo(address, marker);
