import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { imageKindOf } from './image-kind.js';

const picture = () => sharp({ create: { width: 3, height: 2, channels: 3, background: '#2563eb' } });

describe('imageKindOf', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('knows %s by its content', async (kind) => {
    expect(imageKindOf(await picture().toFormat(kind).toBuffer())).toBe(kind);
  });

  it.each(['png', 'jpeg', 'webp'] as const)('takes no %s that goes on as something else', async (kind) => {
    const file = await picture().toFormat(kind).toBuffer();
    for (const more of ['<script>alert(1)</script>', 'PK\u0003\u0004', '%PDF-1.7']) {
      expect(imageKindOf(Buffer.concat([file, Buffer.from(more)]))).toBeUndefined();
    }
    expect(imageKindOf(file.subarray(0, -1))).toBeUndefined();
  });

  it('forgives padding after a photo', async () => {
    const photo = await picture().jpeg().toBuffer();
    expect(imageKindOf(Buffer.concat([photo, Buffer.alloc(3)]))).toBe('jpeg');
  });

  it.each([
    '',
    'GIF89a',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<?xml version="1.0"?>',
    'RIFF',
    '\u0089PNG',
  ])('knows nothing else: %s', (text) => expect(imageKindOf(Buffer.from(text, 'latin1'))).toBeUndefined());
});
