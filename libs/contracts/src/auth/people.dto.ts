import { Email, Flag, Id, Int, ListOf, ManyOf, Nested, OneOf, Plain, Text, Texts, Time } from '../fields.js';
import { LIMITS } from '../limits.js';
import { PageQuery } from '../shared/shared.dto.js';
import {
  type Presence,
  type ResponseLength,
  type Role,
  type Tone,
  PRESENCES,
  RESPONSE_LENGTHS,
  ROLES,
  TONES,
} from './auth.words.js';

/** How a customer wants to be answered. */
export class Preferences {
  @OneOf(TONES) tone: Tone;
  @OneOf(RESPONSE_LENGTHS) responseLength: ResponseLength;
  @Text({ min: 0, max: LIMITS.customInstructions }) customInstructions: string;
}

export class UpdatePreferences {
  @OneOf(TONES, { optional: true }) tone?: Tone;
  @OneOf(RESPONSE_LENGTHS, { optional: true }) responseLength?: ResponseLength;
  @Text({ min: 0, max: LIMITS.customInstructions, optional: true }) customInstructions?: string;
}

/** A person in one workspace. E-mail, name and phone belong to the person; role and isActive to the membership. */
export class User {
  @Id() id: string;
  @Plain() name: string;
  @Email() email: string;
  @Flag() emailVerified: boolean;
  @OneOf(ROLES) role: Role;
  @Flag() isActive: boolean;
  /** The membership waits for the person's address to be verified. */
  @Flag({ optional: true }) pending?: boolean;
  @Plain({ nullable: true }) phone: string | null;
  @Plain({ nullable: true }) company: string | null;
  @Plain({ nullable: true }) avatarUrl: string | null;
  @Plain() locale: string;
  @Plain() timeZone: string;
  @Nested(() => Preferences) preferences: Preferences;
  @Time({ nullable: true }) lastSeenAt: string | null;
  @Time() createdAt: string;
}

/** Partial: what is left out stays as it is. */
export class UpdateProfile {
  @Text({ max: LIMITS.name, optional: true }) name?: string;
  @Text({ min: 0, max: LIMITS.phone, optional: true, nullable: true }) phone?: string | null;
  @Text({ min: 0, max: LIMITS.company, optional: true, nullable: true }) company?: string | null;
  @Text({ max: 35, optional: true }) locale?: string;
  @Text({ max: 64, optional: true }) timeZone?: string;
}

export class UserQuery extends PageQuery {
  @Text({ max: LIMITS.search, optional: true }) search?: string;
  @ManyOf(ROLES, { optional: true }) role?: Role[];
  @Flag({ optional: true }) isActive?: boolean;
}

export class UserPage {
  @ListOf(() => User) items: User[];
  @Plain({ nullable: true }) nextCursor: string | null;
  @Int() total: number;
}

export class CreateUser {
  @Text({ max: LIMITS.name }) name: string;
  @Email() email: string;
  @OneOf(ROLES) role: Role;
  @Text({ min: LIMITS.passwordMin, max: LIMITS.passwordMax, raw: true, optional: true }) password?: string;
}

/** The new member, and the invitation link when no mail can be sent. */
export class CreatedUser extends User {
  @Plain({ optional: true }) invitationUrl?: string;
}

export class UpdateUser {
  @Text({ max: LIMITS.name, optional: true }) name?: string;
  @OneOf(ROLES, { optional: true }) role?: Role;
  @Flag({ optional: true }) isActive?: boolean;
  @Text({ min: 0, max: LIMITS.phone, optional: true, nullable: true }) phone?: string | null;
  @Text({ min: 0, max: LIMITS.company, optional: true, nullable: true }) company?: string | null;
}

export class UpdateUserById extends UpdateUser {
  @Id() id: string;
}

/** A staff member as colleagues choose one for an assignment. */
export class Agent {
  @Id() id: string;
  @Plain() name: string;
  @Plain({ nullable: true }) avatarUrl: string | null;
  @OneOf(PRESENCES) presence: Presence;
  /** Open conversations of theirs; counted once routing exists. */
  @Int() load: number;
  @Texts({ max: 50, each: 50 }) skills: string[];
}

/** Staff members without what only gateways know (presence) or routing brings (load, skills). */
export class StaffMember {
  @Id() id: string;
  @Plain() name: string;
  @Plain({ nullable: true }) avatarUrl: string | null;
  @OneOf(ROLES) role: Role;
}

export class StaffList {
  @ListOf(() => StaffMember) items: StaffMember[];
}

export class CustomerQuery extends PageQuery {
  @Text({ max: LIMITS.search, optional: true }) search?: string;
  /** Of this client only. */
  @Id({ optional: true }) client?: string;
}
