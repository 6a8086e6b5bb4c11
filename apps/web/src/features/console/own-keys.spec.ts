import { expect, it } from '@jest/globals';
import type { Command } from './commands.js';
import { ownKeys } from './own-keys.js';

it('gives a key to the first command that has it, and keeps the others', () => {
  const run = () => undefined;
  const commands: Command[] = [
    { id: 'from-here', label: 'Ticket from here', key: 'newTicket', run },
    { id: 'list', label: 'List', key: 'list', run },
    { id: 'new', label: 'New ticket', key: 'newTicket', run },
    { id: 'plain', label: 'Plain', run },
  ];
  expect(ownKeys(commands).map(({ id, key }) => [id, key])).toEqual([
    ['from-here', 'newTicket'],
    ['list', 'list'],
    ['new', undefined],
    ['plain', undefined],
  ]);
});
