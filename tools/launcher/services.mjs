import path from 'node:path';
import { root } from '../servers/folders.mjs';

/** Secrets of one service: the others' processes never see them. */
const secretOf = { OPENAI_API_KEY: 'ai', SMTP_URL: 'auth', KEYS_SECRET: 'auth' };

/** Ours to say, whatever the launcher itself was told. */
const replaced = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'NATS_URL',
  'REDIS_URL',
  'HOST',
  'PORT',
  'SEED_MARKER',
];

const script = (name) => path.join(root, 'apps', name, 'dist/main.js');

/**
 * Every process of the product with its environment. A service is given nothing it has no use for: the gateway
 * sees no database, only ai-svc the key of the model.
 */
export function serviceProcesses({
  folders,
  secrets,
  servers,
  databases,
  ports,
  seedMarker,
  host,
  address,
  pages,
}) {
  const environment = (service, more) => ({
    LOG_LEVEL: 'info',
    SHUTDOWN_GRACE_MS: '4000', // the launcher promises to be gone within ten seconds
    ...inherited(service),
    NATS_URL: servers.natsUrl,
    ...(servers.brokerUsers ? { NATS_USER: service, NATS_PASSWORD: secrets.broker[service] } : {}),
    ...more,
  });
  const backend = (service, more = {}) => ({
    name: service,
    script: script(`${service}-svc`),
    healthPort: ports[service],
    env: environment(service, {
      DATABASE_URL: databases[service].appUrl,
      DATABASE_OWNER_URL: databases[service].ownerUrl,
      HEALTH_PORT: String(ports[service]),
      ...more,
    }),
  });
  const publicUrl = process.env.PUBLIC_URL || address;
  const gateway = (port, index) => ({
    name: index === 0 ? 'gateway' : `gateway-${index + 1}`,
    script: script('gateway'),
    healthPort: port,
    healthHost: new URL(address).hostname,
    env: environment('gateway', {
      SHUTDOWN_GRACE_MS: '1500',
      HOST: host,
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      REDIS_URL: servers.redisUrl,
      WEB_DIR: path.join(root, 'apps/web/dist'),
      ...(seedMarker ? { SEED_MARKER: seedMarker } : {}),
      ...(pages ? { CORS_ORIGINS: [process.env.CORS_ORIGINS, pages].filter(Boolean).join(',') } : {}),
    }),
  });
  return {
    backends: [
      backend('auth', {
        PUBLIC_URL: publicUrl,
        KEYS_SECRET: secrets.keys,
        MAIL_DIR: folders.mail,
        WORKSPACE_SIGNUP: process.env.WORKSPACE_SIGNUP || 'open',
      }),
      backend('chat', { SCREEN_WITH_MODEL: process.env.SCREEN_WITH_MODEL || String(hasModel()) }),
      backend('ai'),
      backend('ticket'),
    ],
    gateways: ports.gateways.map(gateway),
  };
}

/** A model's endpoint has a moderation, too; one that hasn't costs a single try. */
function hasModel() {
  return Boolean(process.env.OPENAI_API_KEY || process.env.OPENAI_BASE_URL);
}

function inherited(service) {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !replaced.includes(name) && !name.startsWith('npm_') && (secretOf[name] ?? service) === service,
  );
  return Object.fromEntries(kept);
}
