import { randomInt } from 'node:crypto';

/** Without those that are taken for each other when read aloud or written down. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 4;

/** `x7kd-…`: 79 random bits in four groups. */
export function generatePassword(): string {
  const group = (): string =>
    Array.from({ length: GROUP }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
