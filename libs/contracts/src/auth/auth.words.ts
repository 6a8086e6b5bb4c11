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

export const CLIENT_STATUSES = ['active', 'inactive'] as const;
export type ClientStatus = (typeof CLIENT_STATUSES)[number];

/** What a file is sent for. */
export const UPLOAD_PURPOSES = ['avatar', 'logo', 'import'] as const;
export type UploadPurpose = (typeof UPLOAD_PURPOSES)[number];

/** `ready`: read, and waits to be committed. `failed`: the file could not be read at all; see its `error`. */
export const IMPORT_STATUSES = ['reading', 'ready', 'failed', 'importing', 'done'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/**
 * What becomes of a row: `ready` will be added, `invalid` has errors, `duplicate` has the address of a row above it,
 * `member` is one already, `added` was added.
 */
export const IMPORT_ROW_STATES = ['ready', 'invalid', 'duplicate', 'member', 'added'] as const;
export type ImportRowState = (typeof IMPORT_ROW_STATES)[number];

/** What is wrong in a cell: `missing` where something must stand, `unknown` for a role there isn't. */
export const IMPORT_FAULTS = ['missing', 'too_long', 'not_an_email', 'unknown', 'duplicate'] as const;
export type ImportFaultCode = (typeof IMPORT_FAULTS)[number];

/** Why a file can't be imported. */
export const IMPORT_FAILURES = [
  'unreadable',
  'empty',
  'no_email_column',
  'no_name_column',
  'too_many_rows',
  'too_large',
] as const;
export type ImportFailure = (typeof IMPORT_FAILURES)[number];
