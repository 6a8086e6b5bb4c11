import type { CustomerProfile, Preferences, StaffMember, User } from '@switchboard/contracts';
import { presentClientRef } from '../clients/client.presenter.js';
import type { PersonRow } from '../people/person.entity.js';
import type { MembershipRow } from './membership.entity.js';

/** A person as a member of one workspace. */
export function presentUser(member: MembershipRow): User {
  const { person, role, isActive, pending, createdAt } = member;
  const { id, email, emailVerified, avatarUrl, locale, timeZone } = person;
  return {
    id,
    name: member.name ?? person.name,
    email,
    emailVerified,
    role,
    isActive,
    pending,
    phone: member.phone ?? person.phone,
    company: member.company ?? person.company,
    avatarUrl,
    locale,
    timeZone,
    preferences: presentPreferences(person),
    lastSeenAt: member.lastSeenAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

/** With the client, which was looked up. */
export function presentProfile(member: MembershipRow): CustomerProfile {
  return { ...presentUser(member), client: presentClientRef(member.client) };
}

export function presentPreferences({ tone, responseLength, customInstructions }: PersonRow): Preferences {
  return { tone, responseLength, customInstructions };
}

export function presentStaff({ person, name, role }: MembershipRow): StaffMember {
  return { id: person.id, name: name ?? person.name, avatarUrl: person.avatarUrl, role };
}
