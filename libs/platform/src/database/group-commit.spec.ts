import { describe, expect, it } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { GroupCommit } from './group-commit.js';

/** Writes that end when the test says so. */
function harness({ most = 10, atOnce = 1 } = {}) {
  const written: {
    workspaceId: string;
    rounds: readonly (readonly string[])[];
    end: (error?: Error) => void;
  }[] = [];
  const commits = new GroupCommit<string, string>({
    most,
    atOnce,
    write: (workspaceId, rounds) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error): void => {
          if (error) return reject(error);
          resolve(rounds.map((items) => ({ status: 'fulfilled', value: items.map((item) => `${item}!`) })));
        };
        written.push({ workspaceId, rounds, end });
      }),
  });
  const rounds = (): (readonly (readonly string[])[])[] => written.map((each) => each.rounds);
  return { commits, written, rounds };
}

describe('GroupCommit', () => {
  it('writes at once what comes alone, and together what comes in one turn', async () => {
    const { commits, written, rounds } = harness();
    const alone = commits.add('w', 'a', '1');
    await turn();
    expect(rounds()).toEqual([[['1']]]);
    written[0]?.end();
    await expect(alone).resolves.toBe('1!');

    const both = Promise.all([commits.add('w', 'a', '2'), commits.add('w', 'b', '3')]);
    await turn();
    expect(rounds()[1]).toEqual([['2', '3']]);
    written[1]?.end();
    await expect(both).resolves.toEqual(['2!', '3!']);
  });

  it('gathers what comes while it writes, no more than fits', async () => {
    const { commits, written, rounds } = harness({ most: 2 });
    void commits.add('w', 'a', '1');
    await turn();
    for (const key of ['b', 'c', 'd']) void commits.add('w', key, key);
    await turn();
    expect(rounds()).toEqual([[['1']]]);
    written[0]?.end();
    await turn();
    await turn();
    expect(rounds()[1]).toEqual([['b', 'c']]);
    written[1]?.end();
    await turn();
    await turn();
    expect(rounds()[2]).toEqual([['d']]);
  });

  it('writes what has the same key one after another, in the order it came', async () => {
    const { commits, written, rounds } = harness({ atOnce: 2 });
    for (const item of ['1', '2', '3']) void commits.add('w', 'a', item);
    void commits.add('w', 'b', 'x');
    await turn();
    expect(rounds()).toEqual([[['1', 'x'], ['2'], ['3']]]);
    void commits.add('w', 'a', '4');
    void commits.add('w', 'c', 'y');
    await turn();
    expect(rounds()[1]).toEqual([['y']]);
    written[0]?.end();
    await turn();
    await turn();
    expect(rounds()[2]).toEqual([['4']]);
  });

  it('tells those of a round that failed, and no others', async () => {
    const commits = new GroupCommit<string, string>({
      most: 10,
      atOnce: 1,
      write: (_, rounds) =>
        Promise.resolve(
          rounds.map((items, index) =>
            index === 0
              ? { status: 'rejected', reason: new Error('refused') }
              : { status: 'fulfilled', value: items },
          ),
        ),
    });
    const [first, second] = await Promise.allSettled([
      commits.add('w', 'a', '1'),
      commits.add('w', 'a', '2'),
    ]);
    expect(first.status).toBe('rejected');
    expect(second).toEqual({ status: 'fulfilled', value: '2' });
  });

  it('keeps workspaces apart', async () => {
    const { commits, written } = harness();
    void commits.add('w', 'a', '1');
    void commits.add('v', 'a', '2');
    await turn();
    expect(written.map(({ workspaceId }) => workspaceId)).toEqual(['w', 'v']);
  });

  it('tells everyone when a transaction fails, and goes on', async () => {
    const { commits, written } = harness();
    const failing = Promise.allSettled([commits.add('w', 'a', '1'), commits.add('w', 'b', '2')]);
    await turn();
    written[0]?.end(new Error('away'));
    expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = commits.add('w', 'a', '3');
    await turn();
    written[1]?.end();
    await expect(next).resolves.toBe('3!');
  });
});
