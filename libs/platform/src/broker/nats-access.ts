import {
  ai,
  auth,
  chat,
  consumers,
  health,
  hints,
  signalling,
  ticket,
  type EventContract,
  type RpcContract,
} from '@switchboard/contracts';
import { renderNatsConfig, type NatsPasswords } from './nats-config.js';
import { natsPermissions } from './nats-permissions.js';

const tables: readonly Readonly<Record<string, RpcContract | EventContract>>[] = [
  auth,
  chat,
  ai,
  ticket,
  health,
];

/** The access rules of this system's broker. Imports no more than the contracts, for tools. */
export function natsAccess(passwords: NatsPasswords): string {
  const contracts = tables.flatMap((table) => Object.values(table));
  return renderNatsConfig(natsPermissions(contracts, consumers, hints, signalling), passwords);
}
