import { ai, auth, chat, consumers, health, hints, signalling } from '@switchboard/contracts';
import { renderNatsConfig, type NatsPasswords } from './nats-config.js';
import { natsPermissions } from './nats-permissions.js';

/** The access rules of this system's broker. Imports no more than the contracts, for tools. */
export function natsAccess(passwords: NatsPasswords): string {
  const contracts = [auth, chat, ai, health].flatMap((service) => Object.values(service));
  return renderNatsConfig(natsPermissions(contracts, consumers, hints, signalling), passwords);
}
