import { createHash } from 'node:crypto';

/** What makes two requests the same: their fields, whatever their order. Secrets are left out, so that no hash of one is kept. */
export function requestHash(subject: string, request: object): Buffer {
  return createHash('sha256')
    .update(`${subject}\n${JSON.stringify(request, ordered)}`)
    .digest();
}

function ordered(name: string, value: unknown): unknown {
  if (/password|token/i.test(name)) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
