import { describe, expect, it } from '@jest/globals';
import { isLocale, isTimeZone, regionFaults } from './region.js';

describe('region', () => {
  it.each(['en', 'de-AT', 'pt-BR', 'zh-Hant-TW'])('%s is a locale', (text) =>
    expect(isLocale(text)).toBe(true),
  );
  it.each(['', 'e', '../en', 'english language', 'en_US'])('%s is none', (text) =>
    expect(isLocale(text)).toBe(false),
  );
  it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia'])('%s is a time zone', (text) => {
    expect(isTimeZone(text)).toBe(true);
  });
  it.each(['', 'Berlin', '+02:00', '../etc'])('%s is none', (text) => expect(isTimeZone(text)).toBe(false));

  it('names the fields that are wrong', () => {
    expect(regionFaults({})).toEqual([]);
    expect(regionFaults({ locale: '?', timeZone: '?' }).map(({ field }) => field)).toEqual([
      'locale',
      'timeZone',
    ]);
  });
});
