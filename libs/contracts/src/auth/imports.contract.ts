import { rpc } from '../define.js';
import { ById, Empty } from '../shared/shared.dto.js';
import { UseUpload } from './files.dto.js';
import { CredentialPage, CredentialQuery, ImportPreview, ImportQuery, UserImport } from './imports.dto.js';

const missing = { NOT_FOUND: 'not-found' } as const;

/** People out of a sheet: read, looked at, committed. Admins only. */
export const imports = {
  /** The sheet is read in the background. */
  startImport: rpc({
    subject: 'auth.imports.start',
    request: UseUpload,
    response: UserImport,
    errors: { ...missing, UNSUPPORTED_TYPE: 'unsupported', IDEMPOTENCY_MISMATCH: 'conflict' },
  }),
  getImport: rpc({
    subject: 'auth.imports.get',
    request: ImportQuery,
    response: ImportPreview,
    errors: { ...missing, INVALID_CURSOR: 'invalid' },
  }),
  /** Its good rows are added in the background. Committing it again changes nothing. */
  commitImport: rpc({
    subject: 'auth.imports.commit',
    request: ById,
    response: UserImport,
    errors: { ...missing, ILLEGAL_STATUS: 'conflict' },
  }),
  /** A page of what was generated. It is there until `forgetCredentials`. */
  readCredentials: rpc({
    subject: 'auth.imports.read-credentials',
    request: CredentialQuery,
    response: CredentialPage,
    errors: { ...missing, ILLEGAL_STATUS: 'conflict' },
  }),
  /** Only one caller ever succeeds: whoever does may hand on what they read. */
  forgetCredentials: rpc({
    subject: 'auth.imports.forget-credentials',
    request: ById,
    response: Empty,
    errors: missing,
  }),
} as const;
