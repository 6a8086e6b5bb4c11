import { Email, Flag, Id, Int, ListOf, Nested, OneOf, Plain, Text, Time } from '../fields.js';
import { LIMITS } from '../limits.js';
import { type Profile, type Role, PROFILES, ROLES } from './auth.words.js';
import { User } from './people.dto.js';
import { Workspace, WorkspaceRef } from './workspace.dto.js';

/** What the gateway saw of the device at the other end. */
export class Device {
  /** The User-Agent, shortened. */
  @Plain() device: string;
  @Plain() address: string;
}

/** Registers with a new workspace's name (owner) or with the slug of one that exists (customer): exactly one of the two. */
export class RegisterBody {
  @Text({ max: LIMITS.name }) name: string;
  @Email() email: string;
  @Text({ min: LIMITS.passwordMin, max: LIMITS.passwordMax, raw: true }) password: string;
  @Text({ max: LIMITS.workspaceName, optional: true }) workspaceName?: string;
  @OneOf(PROFILES, { optional: true }) profile?: Profile;
  @Text({ max: LIMITS.slug, optional: true }) workspaceSlug?: string;
  @Flag({ optional: true }) keepSignedIn?: boolean;
}

export class Register extends RegisterBody {
  @Nested(() => Device) from: Device;
}

export class LoginBody {
  @Email() email: string;
  @Text({ max: LIMITS.passwordMax, raw: true }) password: string;
  @Text({ max: LIMITS.slug, optional: true }) workspaceSlug?: string;
  @Flag({ optional: true }) keepSignedIn?: boolean;
}

export class Login extends LoginBody {
  @Nested(() => Device) from: Device;
}

export class RefreshBody {
  /** Left out by browsers, whose token is in the cookie. */
  @Text({ max: 1_000, optional: true }) refreshToken?: string;
  @Id({ optional: true }) workspaceId?: string;
}

export class Refresh {
  @Plain() refreshToken: string;
  @Id({ optional: true }) workspaceId?: string;
  @Nested(() => Device) from: Device;
}

/** Who is signed in where, and the token that says so. `expiresIn` is in seconds. */
class SignedIn {
  @Nested(() => User) user: User;
  @Nested(() => Workspace) workspace: Workspace;
  @OneOf(ROLES) role: Role;
  @Plain() accessToken: string;
  @Int() expiresIn: number;
}

/** What a signed-in client gets. */
export class Session extends SignedIn {
  /** Never in a body for browsers: it is in the cookie. */
  @Plain({ optional: true }) refreshToken?: string;
}

/** A session with what the gateway needs to set the cookie. */
export class SessionGrant extends SignedIn {
  @Plain() refreshToken: string;
  @Time() refreshExpiresAt: string;
}

export class LogoutBody {
  @Text({ max: 1_000, optional: true }) refreshToken?: string;
}

/** `ours`: the refresh token was one that this installation gave out. Two on one host share their cookies. */
export class SignedOut {
  @Flag() ours: boolean;
}

export class VerifiedSession {
  @Nested(() => User) user: User;
  @Nested(() => Workspace) workspace: Workspace;
  @OneOf(ROLES) role: Role;
  @Time() expiresAt: string;
}

/** A sign-in on one device, kept alive by its refresh tokens. */
export class SessionInfo {
  @Id() id: string;
  @Plain() device: string;
  @Plain() address: string;
  @Time() lastUsedAt: string;
  @Time() createdAt: string;
  @Flag() current: boolean;
}

export class SessionList {
  @ListOf(() => SessionInfo) items: SessionInfo[];
}

export class Membership {
  @Nested(() => WorkspaceRef) workspace: WorkspaceRef;
  @OneOf(ROLES) role: Role;
  @Flag() isActive: boolean;
  /** A staff membership given to an address that isn't verified yet. */
  @Flag() pending: boolean;
}

export class MembershipList {
  @ListOf(() => Membership) items: Membership[];
}

export class SwitchWorkspace {
  @Id() workspaceId: string;
}

export class JoinWorkspace {
  @Text({ max: LIMITS.slug }) workspaceSlug: string;
}

export class ChangePassword {
  @Text({ max: LIMITS.passwordMax, raw: true }) currentPassword: string;
  @Text({ min: LIMITS.passwordMin, max: LIMITS.passwordMax, raw: true }) newPassword: string;
}

export class ForgotPassword {
  @Email() email: string;
}

export class ResetPassword {
  @Text({ max: 200 }) token: string;
  @Text({ min: LIMITS.passwordMin, max: LIMITS.passwordMax, raw: true }) newPassword: string;
}

export class VerifyEmail {
  @Text({ max: 200 }) token: string;
}

/** A public key of the tokens' signer, as RFC 7517 has it (EC, P-256). */
export class PublicKey {
  @Plain() kty: string;
  @Plain() crv: string;
  @Plain() x: string;
  @Plain() y: string;
  @Plain() kid: string;
  @Plain() alg: string;
  @Plain() use: string;
}

export class KeySet {
  @ListOf(() => PublicKey) keys: PublicKey[];
}
