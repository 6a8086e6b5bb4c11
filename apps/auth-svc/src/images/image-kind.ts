export type ImageKind = 'png' | 'jpeg' | 'webp';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');
const JPEG = Buffer.from('ffd8ff', 'hex');
const JPEG_END = Buffer.from('ffd9', 'hex');

/**
 * What a file is by its content; its name and declared type are whatever its sender likes. The file must also end where
 * the picture ends: one that goes on is something else as well, such as an archive or a page.
 */
export function imageKindOf(file: Buffer): ImageKind | undefined {
  if (startsWith(file, PNG)) return endsWith(file, PNG_END) ? 'png' : undefined;
  if (startsWith(file, JPEG)) return endsWith(withoutPadding(file), JPEG_END) ? 'jpeg' : undefined;
  return isWebp(file) ? 'webp' : undefined;
}

function isWebp(file: Buffer): boolean {
  if (file.length < 16 || file.toString('latin1', 0, 4) !== 'RIFF') return false;
  return file.toString('latin1', 8, 12) === 'WEBP' && file.readUInt32LE(4) + 8 === file.length;
}

function startsWith(file: Buffer, bytes: Buffer): boolean {
  return file.subarray(0, bytes.length).equals(bytes);
}

function endsWith(file: Buffer, bytes: Buffer): boolean {
  return file.length >= bytes.length && file.subarray(-bytes.length).equals(bytes);
}

/** Some cameras fill up the last block. */
function withoutPadding(file: Buffer): Buffer {
  let end = file.length;
  while (end > 0 && file[end - 1] === 0) end--;
  return file.subarray(0, end);
}
