import { rpc } from '../define.js';
import { ById, Empty } from '../shared/shared.dto.js';
import { authFacts } from './auth.events.js';
import { admission } from './admission.contract.js';
import { clients } from './clients.contract.js';
import { CustomerPage, CustomerProfile } from './clients.dto.js';
import { files } from './files.contract.js';
import { imports } from './imports.contract.js';
import {
  CreateUser,
  CreatedUser,
  CustomerQuery,
  Preferences,
  StaffList,
  UpdatePreferences,
  UpdateProfile,
  UpdateUserById,
  User,
  UserPage,
  UserQuery,
} from './people.dto.js';
import {
  ChangePassword,
  ForgotPassword,
  JoinWorkspace,
  KeySet,
  Login,
  LogoutBody,
  MembershipList,
  Refresh,
  Register,
  ResetPassword,
  SessionGrant,
  SessionList,
  SignedOut,
  SwitchWorkspace,
  VerifiedSession,
  VerifyEmail,
  Session,
} from './session.dto.js';
import {
  CreateWorkspace,
  PublicWorkspace,
  UpdateWorkspace,
  Workspace,
  WorkspaceBySlug,
} from './workspace.dto.js';

const anyone = ['anyone'] as const;
const memberErrors = { NOT_FOUND: 'not-found', LAST_OWNER: 'conflict' } as const;

/** Everything auth-svc answers and announces. */
export const auth = {
  register: rpc({
    subject: 'auth.sessions.register',
    request: Register,
    response: SessionGrant,
    errors: {
      EMAIL_TAKEN: 'conflict',
      SIGNUP_CLOSED: 'forbidden',
      NOT_FOUND: 'not-found',
      RATE_LIMITED: 'rate-limited',
    },
    by: anyone,
  }),
  login: rpc({
    subject: 'auth.sessions.login',
    request: Login,
    response: SessionGrant,
    errors: {
      INVALID_CREDENTIALS: 'unauthenticated',
      ACCOUNT_DISABLED: 'forbidden',
      RATE_LIMITED: 'rate-limited',
    },
    by: anyone,
  }),
  refresh: rpc({
    subject: 'auth.sessions.refresh',
    request: Refresh,
    response: SessionGrant,
    errors: { REFRESH_REUSED: 'unauthenticated', ACCOUNT_DISABLED: 'forbidden', NOT_FOUND: 'not-found' },
    by: anyone,
  }),
  /** Ends the session of the access token, or of the refresh token when one is given. */
  logout: rpc({
    subject: 'auth.sessions.logout',
    request: LogoutBody,
    response: SignedOut,
    errors: {},
    by: ['anyone', 'user'],
  }),
  logoutAll: rpc({ subject: 'auth.sessions.logout-all', request: Empty, response: Empty, errors: {} }),
  verifySession: rpc({
    subject: 'auth.sessions.verify',
    request: Empty,
    response: VerifiedSession,
    errors: {},
  }),
  listSessions: rpc({ subject: 'auth.sessions.list', request: Empty, response: SessionList, errors: {} }),
  endSession: rpc({
    subject: 'auth.sessions.end',
    request: ById,
    response: Empty,
    errors: { NOT_FOUND: 'not-found' },
  }),
  listKeys: rpc({
    subject: 'auth.keys.list',
    request: Empty,
    response: KeySet,
    errors: {},
    by: ['anyone', 'chat', 'ai', 'ticket'],
  }),

  getProfile: rpc({ subject: 'auth.profile.get', request: Empty, response: User, errors: {} }),
  updateProfile: rpc({ subject: 'auth.profile.update', request: UpdateProfile, response: User, errors: {} }),
  updatePreferences: rpc({
    subject: 'auth.profile.prefer',
    request: UpdatePreferences,
    response: Preferences,
    errors: {},
  }),
  changePassword: rpc({
    subject: 'auth.passwords.change',
    request: ChangePassword,
    response: Empty,
    errors: { INVALID_CREDENTIALS: 'unauthenticated', RATE_LIMITED: 'rate-limited' },
  }),
  /** Answers alike, and as fast, whether or not the address is known, and also past its limit: then no mail is sent. */
  forgotPassword: rpc({
    subject: 'auth.passwords.forget',
    request: ForgotPassword,
    response: Empty,
    errors: {},
    by: anyone,
  }),
  resetPassword: rpc({
    subject: 'auth.passwords.reset',
    request: ResetPassword,
    response: Empty,
    errors: { TOKEN_INVALID: 'invalid' },
    by: anyone,
  }),
  verifyEmail: rpc({
    subject: 'auth.emails.verify',
    request: VerifyEmail,
    response: Empty,
    errors: { TOKEN_INVALID: 'invalid' },
    by: anyone,
  }),
  resendVerification: rpc({
    subject: 'auth.emails.resend',
    request: Empty,
    response: Empty,
    errors: { RATE_LIMITED: 'rate-limited' },
  }),

  listMemberships: rpc({
    subject: 'auth.workspaces.mine',
    request: Empty,
    response: MembershipList,
    errors: {},
  }),
  switchWorkspace: rpc({
    subject: 'auth.workspaces.switch',
    request: SwitchWorkspace,
    response: Session,
    errors: { NOT_FOUND: 'not-found', ACCOUNT_DISABLED: 'forbidden' },
  }),
  joinWorkspace: rpc({
    subject: 'auth.workspaces.join',
    request: JoinWorkspace,
    response: Session,
    errors: { NOT_FOUND: 'not-found', ALREADY_MEMBER: 'conflict', SIGNUP_CLOSED: 'forbidden' },
  }),
  createWorkspace: rpc({
    subject: 'auth.workspaces.create',
    request: CreateWorkspace,
    response: Workspace,
    errors: { SIGNUP_CLOSED: 'forbidden', SLUG_TAKEN: 'conflict', IDEMPOTENCY_MISMATCH: 'conflict' },
  }),
  findWorkspace: rpc({
    subject: 'auth.workspaces.find',
    request: WorkspaceBySlug,
    response: PublicWorkspace,
    errors: { NOT_FOUND: 'not-found' },
    by: anyone,
  }),
  getWorkspace: rpc({ subject: 'auth.workspaces.get', request: Empty, response: Workspace, errors: {} }),
  updateWorkspace: rpc({
    subject: 'auth.workspaces.update',
    request: UpdateWorkspace,
    response: Workspace,
    errors: { SLUG_TAKEN: 'conflict' },
  }),

  listUsers: rpc({
    subject: 'auth.users.list',
    request: UserQuery,
    response: UserPage,
    errors: { INVALID_CURSOR: 'invalid' },
  }),
  getUser: rpc({
    subject: 'auth.users.get',
    request: ById,
    response: User,
    errors: { NOT_FOUND: 'not-found' },
  }),
  createUser: rpc({
    subject: 'auth.users.create',
    request: CreateUser,
    response: CreatedUser,
    errors: { ALREADY_MEMBER: 'conflict', EMAIL_KNOWN: 'conflict', IDEMPOTENCY_MISMATCH: 'conflict' },
  }),
  updateUser: rpc({
    subject: 'auth.users.update',
    request: UpdateUserById,
    response: User,
    errors: memberErrors,
  }),
  removeUser: rpc({ subject: 'auth.users.remove', request: ById, response: Empty, errors: memberErrors }),
  sendPasswordReset: rpc({
    subject: 'auth.users.send-reset',
    request: ById,
    response: Empty,
    errors: { NOT_FOUND: 'not-found', RATE_LIMITED: 'rate-limited' },
  }),
  listStaff: rpc({ subject: 'auth.staff.list', request: Empty, response: StaffList, errors: {} }),
  listCustomers: rpc({
    subject: 'auth.customers.list',
    request: CustomerQuery,
    response: CustomerPage,
    errors: { INVALID_CURSOR: 'invalid' },
  }),
  getCustomer: rpc({
    subject: 'auth.customers.get',
    request: ById,
    response: CustomerProfile,
    errors: { NOT_FOUND: 'not-found' },
  }),

  ...admission,
  ...clients,
  ...files,
  ...imports,
  ...authFacts,
} as const;
