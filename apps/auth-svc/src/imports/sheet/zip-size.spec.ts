import { describe, expect, it } from '@jest/globals';
import { sheetKindOf } from './sheet-kind.js';
import { unpackedSize } from './zip-size.js';

/** A directory of a zip that says its files have these sizes; there are no files. */
function zipSaying(...sizes: number[]): Buffer {
  const entries = sizes.map((size) => {
    const entry = Buffer.alloc(46 + 5);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(5, 28);
    return entry;
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(sizes.length, 10);
  return Buffer.concat([...entries, end]);
}

describe('unpackedSize', () => {
  it('adds up what a zip says of its files', () => {
    expect(unpackedSize(zipSaying(1_000, 4_000_000_000))).toBe(4_000_001_000);
    expect(unpackedSize(Buffer.concat([zipSaying(7), Buffer.from('a comment')]))).toBe(7);
    expect(unpackedSize(zipSaying())).toBe(0);
  });

  it('believes no other file', () => {
    for (const file of ['', 'PK', 'a'.repeat(100)]) expect(unpackedSize(Buffer.from(file))).toBeUndefined();
    expect(unpackedSize(zipSaying(1).subarray(4))).toBeUndefined();
  });
});

describe('sheetKindOf', () => {
  it.each([
    ['PK\u0003\u0004…', 'xlsx'],
    ['Name,E-Mail\n', 'csv'],
    ['\u00ff\u00feN\u0000a\u0000', 'csv'],
    ['', undefined],
    ['\u00d0\u00cf\u0011\u00e0\u0000', undefined],
    ['\u0089PNG\r\n\u001a\n\u0000', undefined],
  ])('%j is %s', (text, kind) => expect(sheetKindOf(Buffer.from(text, 'latin1'))).toBe(kind));
});
