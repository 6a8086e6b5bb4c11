export const ROLES = ['owner', 'admin', 'agent', 'customer'] as const;
export type Role = (typeof ROLES)[number];

export const STAFF_ROLES = ['owner', 'admin', 'agent'] as const satisfies readonly Role[];

export function isStaff(role: Role): boolean {
  return role !== 'customer';
}

export function isAdmin(role: Role): boolean {
  return role === 'owner' || role === 'admin';
}

export const PROFILES = ['portal', 'agency', 'helpdesk', 'selfserve', 'conference'] as const;
export type Profile = (typeof PROFILES)[number];

export const TONES = ['formal', 'casual'] as const;
export type Tone = (typeof TONES)[number];

export const RESPONSE_LENGTHS = ['detailed', 'concise'] as const;
export type ResponseLength = (typeof RESPONSE_LENGTHS)[number];

export const PRESENCES = ['online', 'away', 'offline'] as const;
export type Presence = (typeof PRESENCES)[number];

/** Why a session ended. */
export const SESSION_END_REASONS = [
  'signed_out',
  'signed_out_everywhere',
  'password_changed',
  'token_reused',
  'role_changed',
  'deactivated',
  'removed',
] as const;
export type SessionEndReason = (typeof SESSION_END_REASONS)[number];
