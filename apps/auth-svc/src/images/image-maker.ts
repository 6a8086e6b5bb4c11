import { Injectable } from '@nestjs/common';
import { auth } from '@switchboard/contracts';
import { ServiceError, fail } from '@switchboard/platform';
import sharp, { type Sharp } from 'sharp';
import { Turns } from '../limits/turns.js';
import { imageKindOf } from './image-kind.js';

export interface MadeImage {
  readonly type: string;
  readonly data: Buffer;
}

/** Width times height: a small file can describe a picture that fills the memory. */
const PIXELS = 32_000_000;
const AVATAR = 256;
const LOGO = { width: 512, height: 256 };

// Seldom used, and never twice on the same file: memory is worth more than speed.
sharp.cache(false);
sharp.concurrency(1);
// Whatever a file pretends to be, nothing but these three decoders ever sees it.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'],
});

/**
 * Decodes what was uploaded and draws it anew: upright, of a size that is ours, its first frame only, without whatever
 * else was in the file (places, cameras, names, scripts).
 */
@Injectable()
export class ImageMaker {
  /** Decoding takes threads that passwords are hashed on. */
  private readonly turns = new Turns(2);

  avatar(file: Buffer): Promise<MadeImage> {
    return this.make(file, (image) => image.resize(AVATAR, AVATAR, { fit: 'cover' }).webp({ quality: 82 }));
  }

  logo(file: Buffer): Promise<MadeImage> {
    const fit = { ...LOGO, fit: 'inside', withoutEnlargement: true } as const;
    return this.make(file, (image) => image.resize(fit).webp({ quality: 90 }));
  }

  /** @throws ServiceError UNSUPPORTED_TYPE, TOO_LARGE */
  private make(file: Buffer, draw: (image: Sharp) => Sharp): Promise<MadeImage> {
    if (!imageKindOf(file)) unsupported();
    return this.turns.take('decoding', async () => {
      const image = sharp(file, { limitInputPixels: PIXELS, sequentialRead: true, failOn: 'error' });
      try {
        const data = await draw(image.autoOrient()).timeout({ seconds: 10 }).toBuffer();
        return { type: 'image/webp', data };
      } catch (error) {
        throw refusal(error);
      }
    });
  }
}

function refusal(error: unknown): ServiceError {
  if (error instanceof Error && /pixel limit|timeout/i.test(error.message)) {
    return new ServiceError('too-large', 'TOO_LARGE', 'The picture has too many pixels');
  }
  return new ServiceError('unsupported', 'UNSUPPORTED_TYPE', NOT_A_PICTURE);
}

const NOT_A_PICTURE = 'The file must be a picture: PNG, JPEG or WebP';

function unsupported(): never {
  return fail(auth.setAvatar, 'UNSUPPORTED_TYPE', NOT_A_PICTURE);
}
