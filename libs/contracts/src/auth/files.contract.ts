import { rpc } from '../define.js';
import { ById, Empty } from '../shared/shared.dto.js';
import { ImageFile, StartUpload, Upload, UploadChunk, UseUpload } from './files.dto.js';
import { User } from './people.dto.js';
import { Workspace } from './workspace.dto.js';

const imageErrors = {
  NOT_FOUND: 'not-found',
  UNSUPPORTED_TYPE: 'unsupported',
  TOO_LARGE: 'too-large',
} as const;

/** Files on their way in, and the pictures made of them. */
export const files = {
  startUpload: rpc({
    subject: 'auth.uploads.start',
    request: StartUpload,
    response: Upload,
    errors: { TOO_LARGE: 'too-large' },
  }),
  appendUpload: rpc({
    subject: 'auth.uploads.append',
    request: UploadChunk,
    response: Empty,
    errors: { NOT_FOUND: 'not-found', TOO_LARGE: 'too-large' },
  }),
  setAvatar: rpc({ subject: 'auth.profile.avatar', request: UseUpload, response: User, errors: imageErrors }),
  removeAvatar: rpc({
    subject: 'auth.profile.remove-avatar',
    request: Empty,
    response: User,
    errors: {},
  }),
  setLogo: rpc({
    subject: 'auth.workspaces.logo',
    request: UseUpload,
    response: Workspace,
    errors: imageErrors,
  }),
  /** Whoever knows its address: that can't be guessed, and a changed picture has another one. */
  getImage: rpc({
    subject: 'auth.images.get',
    request: ById,
    response: ImageFile,
    errors: { NOT_FOUND: 'not-found' },
    by: ['anyone'],
  }),
} as const;
