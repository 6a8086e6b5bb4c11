import type { Credential } from '@switchboard/contracts';
import { get } from '../../../api/client.js';
import { toCsv } from './csv.js';

/** The list as a sheet. The server forgets it with this answer. */
export async function fetchCredentials(id: string): Promise<string> {
  const people = await get<Credential[]>(`/imports/${id}/credentials`);
  return toCsv([
    ['name', 'email', 'password'],
    ...people.map(({ name, email, password }) => [name, email, password]),
  ]);
}
