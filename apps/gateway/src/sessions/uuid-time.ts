/** When a UUIDv7 was made, in epoch ms; undefined for ids of another version. */
export function timeOfUuid(id: string): number | undefined {
  const hex = id.replaceAll('-', '');
  return hex[12] === '7' ? Number.parseInt(hex.slice(0, 12), 16) : undefined;
}
