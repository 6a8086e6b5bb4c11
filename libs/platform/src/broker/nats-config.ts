import type { NatsPermissions } from './nats-permissions.js';

/** Passwords by user, or `environment`: the server reads NATS_PASSWORD_<USER> of its own environment. */
export type NatsPasswords = Readonly<Record<string, string>> | 'environment';

/** The part of a `nats-server.conf` that says who may do what; the user names are the services'. */
export function renderNatsConfig(
  permissions: Readonly<Record<string, NatsPermissions>>,
  passwords: NatsPasswords,
): string {
  const users = Object.entries(permissions).map(([user, { publish, subscribe }]) => {
    const lists = JSON.stringify({ publish, subscribe }, null, 2).replaceAll('\n', '\n      ');
    return `    {\n      user: ${user}\n      password: ${passwordOf(user, passwords)}\n      permissions: ${lists}\n    }`;
  });
  return `authorization {\n  users: [\n${users.join('\n')}\n  ]\n}\n`;
}

function passwordOf(user: string, passwords: NatsPasswords): string {
  if (passwords === 'environment') return `$NATS_PASSWORD_${user.toUpperCase()}`;
  const password = passwords[user];
  if (!password) throw new Error(`No password for ${user}`);
  return JSON.stringify(password);
}
