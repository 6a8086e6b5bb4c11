import { afterEach } from '@jest/globals';
import { Ear } from './ear.js';
import type { Person } from './person.js';

/** Opens sockets that are closed once the test that opened them is over. */
export function listening(): (person: Person, url?: string, options?: object) => Promise<Ear> {
  const open: Ear[] = [];
  afterEach(() => open.splice(0).forEach((ear) => ear.close()));
  return async (person, url, options) => {
    const ear = await Ear.open(person, url, options);
    open.push(ear);
    return ear;
  };
}
