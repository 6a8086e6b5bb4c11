import { isUsable } from '../members/member.policy.js';
import type { MembershipRow } from '../members/membership.entity.js';

export type Choice =
  | { readonly kind: 'chosen'; readonly member: MembershipRow }
  /** There is one, but it is deactivated or waits for the address to be verified. */
  | { readonly kind: 'disabled' }
  | { readonly kind: 'none' };

/** Of a person's memberships, the last used first: the one wanted, or else the first that can be used. */
export function chooseMembership(memberships: readonly MembershipRow[], workspaceId?: string): Choice {
  const wanted = memberships.filter((each) => workspaceId === undefined || each.workspaceId === workspaceId);
  const member = wanted.find(isUsable);
  if (member) return { kind: 'chosen', member };
  return { kind: wanted.length > 0 ? 'disabled' : 'none' };
}
