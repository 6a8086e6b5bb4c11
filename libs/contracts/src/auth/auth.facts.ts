import { Flag, Id, Int, Nested, OneOf, Plain, Time } from '../fields.js';
import { type Role, type SessionEndReason, ROLES, SESSION_END_REASONS } from './auth.words.js';
import { Preferences } from './people.dto.js';

/** A person in one workspace, as others keep a copy. Sent once per membership. `version` is the person's. */
export class PersonFact {
  @Id() userId: string;
  @Plain() name: string;
  @Plain() email: string;
  @Flag() emailVerified: boolean;
  @OneOf(ROLES) role: Role;
  @Flag() isActive: boolean;
  @Plain({ nullable: true }) avatarUrl: string | null;
  @Plain({ nullable: true }) company: string | null;
  /** The client they belong to. Facts from before there were clients don't say. */
  @Id({ optional: true, nullable: true }) clientId?: string | null;
  @Plain() locale: string;
  @Nested(() => Preferences) preferences: Preferences;
  @Time() createdAt: string;
  @Int() version: number;
  /** Tokens of this membership with an older `ver` are void. */
  @Int() membershipVersion: number;
}

/** `sessionId` null: all sessions of the person. */
export class SessionEnded {
  @Id() userId: string;
  @Id({ nullable: true }) sessionId: string | null;
  /** With `sessionId` null: a session that goes on (the one that changed the password). */
  @Id({ nullable: true }) exceptSessionId: string | null;
  @OneOf(SESSION_END_REASONS) reason: SessionEndReason;
  @Time() at: string;
}
