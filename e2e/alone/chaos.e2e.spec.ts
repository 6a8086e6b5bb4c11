import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

interface Row {
  readonly name: string;
  readonly acknowledged: number;
  readonly stored: number;
  readonly lost: number;
  readonly doubled: number;
  readonly reordered: number;
  readonly convergedMs: number | null;
  readonly healthTruthful: boolean | null;
  readonly pass: boolean | null;
}

const leastRaces = 2_000;
// It has to be over before the tests are named: each row is one of them.
const { rows, told } = await runChaos();

describe('npm run chaos -- --ci', () => {
  it('breaks six things and more', () => {
    expect(rows.length).toBeGreaterThanOrEqual(6);
  });

  it.each(rows)('$name: nothing is lost, doubled or reordered', (row) => {
    const { acknowledged, stored, lost, doubled, reordered, pass } = row;
    if (!pass) throw new Error(`${JSON.stringify(row)}\n${told}`);
    expect({ stored, lost, doubled, reordered }).toEqual({
      ...{ stored: acknowledged, lost: 0, doubled: 0, reordered: 0 },
    });
  });

  it('races takeovers against answers', () => {
    const races = rows.find(({ name }) => name === '22-takeover-races');
    expect(races?.acknowledged).toBeGreaterThanOrEqual(leastRaces);
  });
});

async function runChaos(): Promise<{ rows: Row[]; told: string }> {
  const script = fileURLToPath(new URL('../../chaos/chaos.mjs', import.meta.url));
  const chaos = spawn(process.execPath, [script, '--ci', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let told = '';
  chaos.stdout.on('data', (part: Buffer) => (output += part.toString()));
  chaos.stderr.on('data', (part: Buffer) => (told += part.toString()));
  await once(chaos, 'close');
  if (!output) throw new Error(`The chaos didn't end well:\n${told}`);
  const { rows } = JSON.parse(output) as { rows: Row[] };
  return { rows, told };
}
