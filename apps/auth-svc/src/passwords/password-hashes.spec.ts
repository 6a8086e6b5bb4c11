import { describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { hash as bcrypt } from 'bcryptjs';
import { generatePassword } from './generate-password.js';
import { PasswordHashes } from './password-hashes.js';

describe('PasswordHashes', () => {
  const sut = new PasswordHashes();

  it('hashes as argon2id, never alike', async () => {
    const hashes = [await sut.hash('switchboard'), await sut.hash('switchboard')];
    expect(hashes[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(hashes[0]).not.toBe(hashes[1]);
    await expect(sut.verify(hashes[0], 'switchboard')).resolves.toBe('right');
    await expect(sut.verify(hashes[0], 'switchboarD')).resolves.toBe('wrong');
  });

  it('takes older hashes, and says so', async () => {
    await expect(sut.verify(await bcrypt('switchboard', 4), 'switchboard')).resolves.toBe('outdated');
    await expect(sut.verify(await bcrypt('switchboard', 4), 'wrong')).resolves.toBe('wrong');
    await expect(sut.verify(await hash('switchboard', { timeCost: 1 }), 'switchboard')).resolves.toBe(
      'outdated',
    );
  });

  it('takes generated ones at once, and wants them replaced', async () => {
    const password = generatePassword();
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const stored = [sut.hashGenerated(password), sut.hashGenerated(password)];
    expect(stored[0]).not.toBe(stored[1]);
    expect(stored.join()).not.toContain(password);
    await expect(sut.verify(stored[0], password)).resolves.toBe('outdated');
    await expect(sut.verify(stored[0], generatePassword())).resolves.toBe('wrong');
  });

  it('refuses who has no password', async () => {
    await expect(sut.verify(null, '')).resolves.toBe('wrong');
    await expect(sut.verify(undefined, 'switchboard')).resolves.toBe('wrong');
  });
});
