const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const encodeId = (id: string): string => Buffer.from(id).toString('base64url');

/** The id a page ended with. Null for what we didn't make. */
export function decodeId(cursor: string): string | null {
  const id = Buffer.from(cursor, 'base64url').toString();
  return UUID.test(id) ? id : null;
}
