import { auth } from '@switchboard/contracts';
import type { StandingChange } from './member.policy.js';

type MemberFact =
  | typeof auth.memberRoleChanged
  | typeof auth.userDeactivated
  | typeof auth.memberAdded
  | typeof auth.userUpdated;

/** The facts that a change of a membership makes true: one per change. Nothing changed: none. */
export function factsOf({ role, isActive }: StandingChange, words: object): MemberFact[] {
  return [
    ...(role === undefined ? [] : [auth.memberRoleChanged]),
    ...(isActive === undefined ? [] : [isActive ? auth.memberAdded : auth.userDeactivated]),
    ...(Object.keys(words).length === 0 ? [] : [auth.userUpdated]),
  ];
}
