import { describe, expect, it } from '@jest/globals';
import { toCsv } from './csv.js';

const lines = (csv: string) => csv.replace('\uFEFF', '').split('\r\n');

describe('a sheet to download', () => {
  it('quotes what would break it', () => {
    expect(lines(toCsv([['a,b', 'say "hi"', 'two\nlines', 7]]))[0]).toBe('"a,b","say ""hi""","two\nlines",7');
  });

  it.each(['=1+1', '+49', '-1', '@SUM(A1)', '\t=1'])('has no cell that runs: %s', (value) => {
    expect(lines(toCsv([[value]]))[0]).toBe(`'${value}`);
  });

  it('says that it is UTF-8, and ends each line', () => {
    expect(toCsv([['ä'], ['ö']])).toBe('\uFEFFä\r\nö\r\n');
  });
});
