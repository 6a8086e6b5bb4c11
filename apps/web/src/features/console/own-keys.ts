import type { KeyName } from '../../ui/key-map.js';

/** A key does what was opened last: further commands that share it are there without it. */
export function ownKeys<Command extends { readonly key?: KeyName }>(commands: readonly Command[]): Command[] {
  return commands.map((command, at) => {
    const isTaken = command.key && commands.findIndex(({ key }) => key === command.key) < at;
    return isTaken ? { ...command, key: undefined } : command;
  });
}
