import { LIMITS } from '@switchboard/contracts/limits';
import { ApiError } from './api-error.js';
import { ask } from './client.js';
import type { Method } from './http.js';

/** The kinds of pictures that are taken, as a file field names them. */
export const IMAGE_TYPES = 'image/png,image/jpeg,image/webp';

/** Sends a file as a form does. */
export async function upload<T>(method: Method, path: string, file: File): Promise<T> {
  const body = new FormData();
  body.set('file', file);
  return (await ask<T>({ method, path, body })).data;
}

/** What can be seen to be wrong with a picture before it is sent; the server looks into it anyway. */
export function imageFault(file: File): 'TOO_LARGE' | 'UNSUPPORTED_TYPE' | null {
  if (!IMAGE_TYPES.split(',').includes(file.type)) return 'UNSUPPORTED_TYPE';
  return file.size > LIMITS.imageBytes ? 'TOO_LARGE' : null;
}

export async function uploadImage<T>(path: string, file: File): Promise<T> {
  const fault = imageFault(file);
  if (fault) throw new ApiError(0, { code: fault, message: fault });
  return upload<T>('PUT', path, file);
}
