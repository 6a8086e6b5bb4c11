import { describe, expect, it } from '@jest/globals';
import { auth } from '@switchboard/contracts';
import { factsOf } from './member-facts.js';

describe('factsOf', () => {
  it('is one per change', () => {
    expect(factsOf({}, {})).toEqual([]);
    expect(factsOf({ role: 'agent' }, {})).toEqual([auth.memberRoleChanged]);
    expect(factsOf({ isActive: false }, {})).toEqual([auth.userDeactivated]);
    expect(factsOf({ isActive: true }, {})).toEqual([auth.memberAdded]);
    expect(factsOf({ role: 'admin' }, { name: 'Ada' })).toEqual([auth.memberRoleChanged, auth.userUpdated]);
  });
});
