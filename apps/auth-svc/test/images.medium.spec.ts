import { LIMITS, type SessionGrant, auth } from '@switchboard/contracts';
import { randomBytes } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { AuthTest, tokenOf } from './auth-test.js';

const missing = { code: 'NOT_FOUND', kind: 'not-found' };
const unsupported = { code: 'UNSUPPORTED_TYPE', kind: 'unsupported' };

const picture = (width = 640, height = 320): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#2563eb' } });

describe('pictures', () => {
  let sut: AuthTest;
  let owner: SessionGrant;
  let customer: SessionGrant;

  beforeAll(async () => {
    sut = await AuthTest.start();
    owner = await sut.owner('Pictures');
    customer = await sut.customer('pictures');
  });
  afterAll(() => sut.stop());

  const setAvatar = async (file: Buffer, by = customer) => {
    const uploadId = await sut.upload(file, 'avatar', by);
    return (await sut.call(auth.setAvatar, { uploadId }, tokenOf(by))).avatarUrl ?? '';
  };
  const setLogo = async (file: Buffer, by = owner) => {
    const uploadId = await sut.upload(file, 'logo', by);
    return (await sut.call(auth.setLogo, { uploadId }, tokenOf(by))).branding.logoUrl ?? '';
  };
  const image = async (url: string) => {
    const { type, data } = await sut.call(auth.getImage, { id: url.split('/').at(-1) ?? '' });
    return { type, data: Buffer.from(data, 'base64') };
  };

  it('of people are drawn anew, square, without what else was in the file', async () => {
    const exif = { IFD0: { Copyright: 'a secret place' } };
    const url = await setAvatar(await picture().withExif(exif).jpeg().toBuffer());
    expect(url).toMatch(/^\/api\/images\/[0-9a-f]{8}-[0-9a-f]{4}-4/);
    const { type, data } = await image(url);
    expect(type).toBe('image/webp');
    const { format, width, height, exif: left } = await sharp(data).metadata();
    expect({ format, width, height, left }).toEqual({
      format: 'webp',
      width: 256,
      height: 256,
      left: undefined,
    });
    expect(data.includes('a secret place')).toBe(false);
    const told = (await sut.facts(customer.user.id)).at(-1);
    expect(told).toMatchObject({ type: 'auth.user.updated', data: { avatarUrl: url } });
  });

  it('have a new address each, and the old one is gone', async () => {
    const first = await setAvatar(await picture().png().toBuffer());
    const second = await setAvatar(await picture().webp().toBuffer());
    expect(second).not.toBe(first);
    await expect(image(first)).rejects.toMatchObject(missing);
    await image(second);
    const user = await sut.call(auth.removeAvatar, {}, tokenOf(customer));
    expect(user.avatarUrl).toBeNull();
    await expect(image(second)).rejects.toMatchObject(missing);
    await sut.call(auth.removeAvatar, {}, tokenOf(customer));
  });

  it('as logos keep their shape and see-through parts, and are taken away by null', async () => {
    const see = sharp({ create: { width: 2_000, height: 500, channels: 4, background: '#2563eb80' } });
    const url = await setLogo(await see.png().toBuffer());
    const { width, height, hasAlpha } = await sharp((await image(url)).data).metadata();
    expect({ width, height, hasAlpha }).toEqual({ width: 512, height: 128, hasAlpha: true });
    const change = (branding: object) => sut.call(auth.updateWorkspace, { branding }, tokenOf(owner));
    await expect(change({ logoUrl: url })).resolves.toMatchObject({ branding: { logoUrl: url } });
    await expect(change({ logoUrl: 'https://evil.example/x.png' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      details: [{ field: 'branding.logoUrl' }],
    });
    await expect(change({ logoUrl: null })).resolves.toMatchObject({ branding: { logoUrl: null } });
    await expect(image(url)).rejects.toMatchObject(missing);
  });

  it('are still: of a moving one, its first frame', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((background) =>
        sharp({ create: { width: 10, height: 10, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0 })
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const { data } = await image(await setAvatar(moving));
    expect((await sharp(data).metadata()).pages).toBeUndefined();
    const { dominant } = await sharp(data).stats();
    expect(dominant.r).toBeGreaterThan(200);
  });

  it.each([
    ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a GIF', () => picture(8, 8).gif().toBuffer()],
    ['a TIFF', () => picture(8, 8).tiff().toBuffer()],
    ['half a picture', async () => (await picture().png().toBuffer()).subarray(0, 300)],
    [
      'a picture and a page',
      async () => Buffer.concat([await picture().png().toBuffer(), Buffer.from('<script>')]),
    ],
    [
      'noise after a picture’s first bytes',
      () => Buffer.concat([Buffer.from('ffd8ff', 'hex'), randomBytes(500), Buffer.from('ffd9', 'hex')]),
    ],
  ])('are not made of %s', async (_, file) => {
    await expect(setAvatar(await file())).rejects.toMatchObject(unsupported);
    await expect(setLogo(await file())).rejects.toMatchObject(unsupported);
  });

  it('are not made of what is too large, in bytes or in pixels', async () => {
    const bomb = await picture(9_000, 9_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(LIMITS.imageBytes);
    await expect(setAvatar(bomb)).rejects.toMatchObject({ code: 'TOO_LARGE', kind: 'too-large' });
    await expect(setAvatar(Buffer.alloc(LIMITS.imageBytes + 1))).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });
});

describe('files on their way', () => {
  let sut: AuthTest;
  let owner: SessionGrant;
  let customer: SessionGrant;

  beforeAll(async () => {
    sut = await AuthTest.start();
    owner = await sut.owner('Files');
    customer = await sut.customer('files');
  });
  afterAll(() => sut.stop());

  const file = Buffer.from('not a picture');

  it('are their sender’s alone, for what they were sent for', async () => {
    const id = await sut.upload(file, 'avatar', customer);
    await expect(sut.call(auth.setAvatar, { uploadId: id }, tokenOf(owner))).rejects.toMatchObject(missing);
    const chunk = { id, index: 0, data: file.toString('base64') };
    await expect(sut.call(auth.appendUpload, chunk, tokenOf(owner))).rejects.toMatchObject(missing);
    const mine = await sut.upload(file, 'avatar', owner);
    await expect(sut.call(auth.setLogo, { uploadId: mine }, tokenOf(owner))).rejects.toMatchObject(missing);
    for (const purpose of ['logo', 'import'] as const) {
      await expect(sut.upload(file, purpose, customer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('are of no use until they are whole, and of use once', async () => {
    const { id: uploadId } = await sut.call(
      auth.startUpload,
      { purpose: 'avatar', bytes: 20 },
      tokenOf(owner),
    );
    await sut.call(
      auth.appendUpload,
      { id: uploadId, index: 0, data: file.toString('base64') },
      tokenOf(owner),
    );
    await expect(sut.call(auth.setAvatar, { uploadId }, tokenOf(owner))).rejects.toMatchObject(missing);
    const whole = await sut.upload(file, 'avatar', owner);
    await expect(sut.call(auth.setAvatar, { uploadId: whole }, tokenOf(owner))).rejects.toMatchObject(
      unsupported,
    );
    await expect(sut.call(auth.setAvatar, { uploadId: whole }, tokenOf(owner))).rejects.toMatchObject(
      missing,
    );
  });

  it('are used once, also when two do it at the same moment, and while others arrive', async () => {
    const uploadId = await sut.upload(Buffer.from('Name,E-Mail\n'), 'import', owner);
    const both = [1, 2].map(() => sut.call(auth.startImport, { uploadId }, tokenOf(owner)));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const many = Array.from({ length: 12 }, () => sut.upload(file, 'avatar', owner));
    expect(new Set(await Promise.all(many)).size).toBe(12);
  });

  it('are never more than they said, nor more than a few of one person', async () => {
    const { id } = await sut.call(auth.startUpload, { purpose: 'avatar', bytes: 10 }, tokenOf(owner));
    const beyond = sut.call(auth.appendUpload, { id, index: 1, data: 'AAAA' }, tokenOf(owner));
    await expect(beyond).rejects.toMatchObject({ code: 'TOO_LARGE' });
    for (let n = 0; n < 22; n++) await sut.upload(file, 'avatar', owner);
    const left = await sut.service.database.inWorkspace(owner.workspace.id, (tx) =>
      tx.query(
        `select u.id, count(*)::int as chunks from uploads u join upload_chunks c on c.upload_id = u.id
        where u.user_id = $1 group by u.id`,
        [owner.user.id],
      ),
    );
    expect(left).toHaveLength(20);
  });
});
