// Prints .env.example with every empty secret filled in.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
const secret = /^((?:\w+_PASSWORD|NATS_PASSWORD_\w+|KEYS_SECRET|METRICS_TOKEN)=)$/gm;

// The letter in front: the broker's configuration would read some hexadecimal words as numbers.
process.stdout.write(example.replace(secret, (_, name) => `${name}s${randomBytes(24).toString('hex')}`));
