import type { Client, ClientFact, ClientRef } from '@switchboard/contracts';
import type { ClientRow } from './client.entity.js';

export function presentClient(row: ClientRow, users: number): Client {
  const { id, name, email, company, country, phone, contactPerson, status, createdAt } = row;
  return {
    ...{ id, name, email, company, country, phone, contactPerson, status, users },
    createdAt: createdAt.toISOString(),
  };
}

export function presentClientRef(row: ClientRow | null | undefined): ClientRef | null {
  return row ? { id: row.id, name: row.name } : null;
}

export function presentClientFact(row: ClientRow): ClientFact {
  const { users: _, ...client } = presentClient(row, 0);
  return { ...client, version: row.version };
}
