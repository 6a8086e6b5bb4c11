import path from 'node:path';
import { root } from '../servers/folders.mjs';

/** What every process may take from the environment the launcher was started in. */
const common = [
  ...['PATH', 'HOME', 'LANG', 'TZ', 'NODE_ENV', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'TMPDIR'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
  ...[
    'LOG_LEVEL',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'METRICS_TOKEN',
    'SHUTDOWN_GRACE_MS',
    'MAX_CALLS_IN_FLIGHT',
  ],
];
const withDatabase = ['DATABASE_POOL', 'STATEMENT_TIMEOUT_MS'];

/** What a service may take on top, by name or by beginning. */
const own = {
  auth: [...withDatabase, 'LIMIT_', 'SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL', 'WORKSPACE_SIGNUP'],
  chat: [...withDatabase, 'LIMIT_'],
  ai: [...withDatabase, 'LIMIT_', 'OPENAI_', 'AI_'],
  gateway: ['LIMIT_', 'PUBLIC_URL', 'TRUST_PROXY', 'CORS_ORIGINS'],
};

const script = (name) => path.join(root, 'apps', name, 'dist/main.js');

/**
 * Every process of the product with its environment. A service is given nothing it has no use for: the gateway
 * sees no database, only ai-svc the key of the model.
 */
export function serviceProcesses({ folders, secrets, servers, databases, ports, seedMarker, host, address }) {
  const environment = (service, more) => ({
    LOG_LEVEL: 'info',
    SHUTDOWN_GRACE_MS: '4000', // the launcher promises to be gone within ten seconds
    ...taken([...common, ...own[service]]),
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
    env: environment('gateway', {
      SHUTDOWN_GRACE_MS: '1500',
      HOST: host,
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      REDIS_URL: servers.redisUrl,
      WEB_DIR: path.join(root, 'apps/web/dist'),
      ...(seedMarker ? { SEED_MARKER: seedMarker } : {}),
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
      backend('chat'),
      backend('ai'),
    ],
    gateways: ports.gateways.map(gateway),
  };
}

function taken(names) {
  const chosen = Object.entries(process.env).filter(([name]) =>
    names.some((entry) => (entry.endsWith('_') ? name.startsWith(entry) : name === entry)),
  );
  return Object.fromEntries(chosen);
}
