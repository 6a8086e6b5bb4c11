import { createParamDecorator, type ExecutionContext, type NestInterceptor, type Type } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ServiceError } from '@switchboard/platform';
import type { Request } from 'express';
import { bodyInterceptor } from './body-interceptor.js';

/** What a route takes in place of JSON: one file, alone in the body or as `file` of a form. */
export interface FileFacts {
  /** What it may be; its content tells, not its name. */
  readonly types: readonly string[];
  readonly bytes: number;
}

export interface SentFile {
  readonly name: string;
  readonly content: Buffer;
}

const FORM = 'multipart/form-data';
const BARE = ['image/*', 'text/csv', 'application/octet-stream', 'application/vnd.*'];

/** Whether the body is what only routes that take a file read. */
export function bringsFile(request: Request): boolean {
  return Boolean(request.is([FORM, ...BARE]));
}

/** Reads the file into memory, once the request was let in: one file of this length, and nothing besides. */
export function fileInterceptors({ bytes }: FileFacts): (Type<NestInterceptor> | NestInterceptor)[] {
  const limits = { fileSize: bytes, files: 1, fields: 0, parts: 1, headerPairs: 20 };
  return [FileInterceptor('file', { limits, defParamCharset: 'utf8' }), bodyInterceptor(BARE, bytes)];
}

/** The file of the request. */
export const FileOf = createParamDecorator((_: unknown, context: ExecutionContext): SentFile => {
  const { file, body } = context.switchToHttp().getRequest<Request>();
  if (file) return { name: file.originalname, content: file.buffer };
  if (Buffer.isBuffer(body) && body.length > 0) return { name: '', content: body };
  const details = [{ field: 'file', message: 'must be a file' }];
  throw new ServiceError('invalid', 'VALIDATION_FAILED', 'A file is needed', { details });
});
