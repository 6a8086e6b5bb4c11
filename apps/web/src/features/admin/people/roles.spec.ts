import { describe, expect, it } from '@jest/globals';
import { asRole, mayChange, rolesToGive } from './roles.js';

describe('roles', () => {
  it('owners give every role, admins every other', () => {
    expect(rolesToGive('owner')).toEqual(['owner', 'admin', 'agent', 'customer']);
    expect(rolesToGive('admin')).toEqual(['admin', 'agent', 'customer']);
  });

  it('only owners change owners', () => {
    expect(mayChange('admin', 'owner')).toBe(false);
    expect(mayChange('admin', 'admin')).toBe(true);
    expect(mayChange('owner', 'owner')).toBe(true);
  });

  it('knows what is no role', () => {
    expect([asRole('agent'), asRole('boss'), asRole(null)]).toEqual(['agent', null, null]);
  });
});
