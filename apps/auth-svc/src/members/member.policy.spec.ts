import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '@switchboard/contracts';
import {
  type Standing,
  isUsable,
  losesOwner,
  mayAdd,
  mayChange,
  waitsForVerification,
} from './member.policy.js';

const member = (role: Role, rest: Partial<Standing> = {}): Standing => ({
  role,
  isActive: true,
  pending: false,
  ...rest,
});

describe('who may add', () => {
  it.each(ROLES)('an owner adds %s', (role) => expect(mayAdd('owner', role)).toBe(true));
  it.each(ROLES)('an admin adds %s unless owner', (role) =>
    expect(mayAdd('admin', role)).toBe(role !== 'owner'),
  );
  it.each(ROLES)('agents and customers never add %s', (role) => {
    expect(mayAdd('agent', role) || mayAdd('customer', role)).toBe(false);
  });
});

describe('who may change', () => {
  it('an admin neither touches an owner nor makes one', () => {
    expect(mayChange('admin', member('owner'), { isActive: false })).toBe(false);
    expect(mayChange('admin', member('owner'))).toBe(false);
    expect(mayChange('admin', member('agent'), { role: 'owner' })).toBe(false);
    expect(mayChange('admin', member('admin'), { role: 'customer' })).toBe(true);
  });

  it('an owner does both', () => {
    expect(mayChange('owner', member('owner'), { role: 'agent' })).toBe(true);
    expect(mayChange('owner', member('customer'), { role: 'owner' })).toBe(true);
  });
});

describe('losing an owner', () => {
  it('by removal, demotion or deactivation', () => {
    expect(losesOwner(member('owner'), 'removed')).toBe(true);
    expect(losesOwner(member('owner'), { role: 'admin' })).toBe(true);
    expect(losesOwner(member('owner'), { isActive: false })).toBe(true);
  });

  it('not by anything else, and only of one who counts', () => {
    expect(losesOwner(member('owner'), { role: 'owner', isActive: true })).toBe(false);
    expect(losesOwner(member('admin'), 'removed')).toBe(false);
    expect(losesOwner(member('owner', { isActive: false }), 'removed')).toBe(false);
    expect(losesOwner(member('owner', { pending: true }), 'removed')).toBe(false);
  });
});

describe('waiting for the address', () => {
  it('is for staff who never proved it', () => {
    expect(waitsForVerification('agent', { emailVerified: false })).toBe(true);
    expect(waitsForVerification('agent', { emailVerified: true })).toBe(false);
    expect(waitsForVerification('customer', { emailVerified: false })).toBe(false);
  });

  it('makes a membership unusable, as deactivation does', () => {
    expect(isUsable(member('agent'))).toBe(true);
    expect(isUsable(member('agent', { pending: true }))).toBe(false);
    expect(isUsable(member('agent', { isActive: false }))).toBe(false);
  });
});
