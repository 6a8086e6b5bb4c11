import { Id, Int, OneOf, Plain, Text } from '../fields.js';
import { LIMITS } from '../limits.js';
import { type UploadPurpose, UPLOAD_PURPOSES } from './auth.words.js';

/** The longest base64 of a chunk. */
const CHUNK_TEXT = Math.ceil(LIMITS.chunkBytes / 3) * 4;

/** A file begins its way here. `bytes` is how long it is. */
export class StartUpload {
  @OneOf(UPLOAD_PURPOSES) purpose: UploadPurpose;
  @Int({ min: 1, max: LIMITS.importBytes }) bytes: number;
  /** As its sender calls it; shown, never used as a path. */
  @Text({ max: 200, optional: true }) name?: string;
}

export class Upload {
  @Id() id: string;
}

/** Chunks may come again, and in any order: `index` counts from 0. */
export class UploadChunk {
  @Id() id: string;
  @Int({ max: 1_000 }) index: number;
  /** Base64. */
  @Text({ max: CHUNK_TEXT, raw: true }) data: string;
}

/** A file that has come whole. */
export class UseUpload {
  @Id() uploadId: string;
}

/** Made here from what was uploaded. */
export class ImageFile {
  @Plain() type: string;
  /** Base64. */
  @Plain() data: string;
}
