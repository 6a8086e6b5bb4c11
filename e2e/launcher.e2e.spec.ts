import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Launch, processesNaming } from './support/launch.js';

describe('npm start', () => {
  let first: Launch;

  beforeAll(async () => {
    first = Launch.start();
    await first.says(/^Ready/m);
  }, 240_000);

  afterAll(() => first.remove());

  it('prints an address that serves the pages', async () => {
    const page = await fetch(first.address);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
  });

  it('listens on this machine alone', () => {
    expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('says that it runs already instead of starting twice on one data folder', async () => {
    const second = Launch.start({ dataDir: first.dataDir });
    expect(await second.exited).toBe(1);
    expect(second.output).toContain(`already runs on ${first.dataDir} at ${first.address}`);
    expect((await fetch(`${first.address}/health/system`)).status).toBe(200);
  });

  it('runs beside another one with a folder and a port of its own', async () => {
    const other = Launch.start();
    await other.says(/^Ready/m);
    expect((await fetch(`${other.address}/health/system`)).status).toBe(200);
    expect((await fetch(`${first.address}/health/system`)).status).toBe(200);
    await other.interrupt();
    await other.remove();
  });

  it('says in one line that its port is taken', async () => {
    const other = Launch.start({ env: { PORT: new URL(first.address).port } });
    expect(await other.exited).toBe(1);
    expect(other.output).toContain(`Port ${new URL(first.address).port} is taken by another program`);
    await other.remove();
  });

  it('ends within ten seconds on Ctrl-C and leaves no process and no port', async () => {
    const asked = Date.now();
    expect(await first.interrupt()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect(processesNaming(first.dataDir)).toEqual([]);
    await expect(fetch(first.address)).rejects.toThrow();
  });

  it('leaves nothing behind when it is killed, and comes back on the same data', async () => {
    const again = Launch.start({ dataDir: first.dataDir });
    await again.says(/^Ready/m);
    again.kill();
    await again.gone();
    await expect(fetch(again.address)).rejects.toThrow();

    const back = Launch.start({ dataDir: first.dataDir });
    await back.says(/^Ready/m);
    await back.interrupt();
  });

  it('leaves nothing behind when npm is killed and can pass nothing on', async () => {
    const byNpm = Launch.start({ dataDir: first.dataDir, npm: true });
    await byNpm.says(/^Ready/m);
    byNpm.kill();
    await byNpm.gone();
  });

  it('stops what it has begun when it is interrupted on the way', async () => {
    const early = Launch.start();
    await early.says(/Starting Postgres/);
    expect(await early.interrupt()).toBe(0);
    expect(processesNaming(early.dataDir)).toEqual([]);
    await early.remove();
  });
});
