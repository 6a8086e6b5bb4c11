import { describe, expect, it } from '@jest/globals';
import { settingsOf, variableOf } from '@switchboard/platform';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { AiConfig } from '../../apps/ai-svc/src/config.ts';
import { AuthConfig } from '../../apps/auth-svc/src/config.ts';
import { ChatConfig } from '../../apps/chat-svc/src/config.ts';
import { GatewayConfig } from '../../apps/gateway/src/config.ts';
import { TicketConfig } from '../../apps/ticket-svc/src/config.ts';
import { databaseOwners } from '../database/services.mjs';

const root = path.resolve('.');
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true });
const example = read('.env.example');
const dockerfile = read('Dockerfile');

const configs = {
  auth: AuthConfig,
  chat: ChatConfig,
  ai: AiConfig,
  ticket: TicketConfig,
  gateway: GatewayConfig,
};
const variablesOf = (config) => settingsOf(config).map(variableOf);

/** Said by the image, or with no meaning in server mode. */
const elsewhere = new Set(['HOST', 'HEALTH_PORT', 'WEB_DIR', 'NATS_PREFIX', 'SEED_MARKER']);
/** Who talks to whom inside is compose's own business: nobody needs to set it. */
const inside = new Set([
  'NATS_URL',
  'NATS_USER',
  'NATS_PASSWORD',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'REDIS_URL',
]);
/** Behind the proxy of compose, and for people who don't want strangers' workspaces. */
const deliberate = new Set(['TRUST_PROXY', 'WORKSPACE_SIGNUP']);
const fixed = new Set(['PORT', 'REDIS_PREFIX', 'MAIL_DIR']);

describe.each(Object.entries(configs))('%s in server mode', (service, config) => {
  const given = compose.services[service].environment;

  it.each(variablesOf(config).filter((name) => !elsewhere.has(name)))('is told %s', (name) => {
    expect(given).toHaveProperty(name);
  });

  it('falls back on the same values as the service itself', () => {
    const initial = new config();
    for (const property of settingsOf(config)) {
      const [, value] = /^\$\{\w+:-(.+)\}$/.exec(given[variableOf(property)]) ?? [];
      if (value && !deliberate.has(variableOf(property))) expect(value).toBe(String(initial[property]));
    }
  });

  it('is told nothing it does not read', () => {
    expect(Object.keys(given).filter((name) => !variablesOf(config).includes(name))).toEqual([]);
  });

  it.each(variablesOf(config).filter((name) => ![elsewhere, inside, fixed].some((set) => set.has(name))))(
    'has %s explained in .env.example',
    (name) => expect(example).toMatch(new RegExp(`^(# )?${name}=`, 'm')),
  );
});

describe('docker-compose.yml', () => {
  const asked = [...read('docker-compose.yml').matchAll(/\$\{([A-Z0-9_]+)/g)].map((match) => match[1]);

  it.each([...new Set(asked)])('takes %s from .env.example', (name) => {
    expect(example).toMatch(new RegExp(`^(# )?${name}=`, 'm'));
  });

  it('shows in .env.example the defaults it uses', () => {
    const defaults = [...read('docker-compose.yml').matchAll(/\$\{([A-Z0-9_]+):-([^}]*)\}/g)].filter(
      ([, , value]) => value,
    );
    for (const [, name, value] of defaults) expect(example).toContain(`# ${name}=${value}\n`);
  });

  it('gives every database owner both its passwords', () => {
    const names = databaseOwners.flatMap((service) =>
      ['OWNER', 'APP'].map((role) => `${service.toUpperCase()}_${role}_PASSWORD`),
    );
    expect(Object.keys(compose.services['set-up'].environment)).toEqual(expect.arrayContaining(names));
  });

  it('gives the broker the password of every user its configuration names', () => {
    const users = [...read('deploy/nats/nats.conf').matchAll(/password: \$(\w+)/g)].map((match) => match[1]);
    expect(users.length).toBeGreaterThan(0);
    expect(Object.keys(compose.services.nats.environment)).toEqual(expect.arrayContaining(users));
  });

  it('seeds no demo', () => {
    expect(read('docker-compose.yml')).not.toMatch(/SEED/);
  });
});

describe('the image', () => {
  it('has every workspace a service is made of', () => {
    for (const service of Object.keys(configs)) {
      const [, script] = compose.services[service].command;
      const folder = path.dirname(script);
      expect(dockerfile).toContain(`COPY --from=build /app/${folder} ${folder}`);
    }
  });

  it('is installed from every manifest the lock file knows of', () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    const folders = Object.keys(packages).filter((key) => key !== '' && !key.includes('node_modules/'));
    for (const folder of folders) expect(dockerfile).toContain(`COPY ${folder}/package.json ${folder}/`);
  });

  it('runs as nobody special', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
