import { describe, expect, it } from '@jest/globals';
import { type TFunction, createInstance } from 'i18next';
import { notifications } from '../../i18n/en/notifications.js';
import { labelOf } from './label-of.js';

const i18n = createInstance({ lng: 'en', resources: { en: { translation: { notifications } } } });
await i18n.init();
const t: TFunction<'translation'> = i18n.t;

describe('the label of a notification', () => {
  it('is words where it is a code', () => {
    expect(labelOf({ kind: 'report', label: 'need_human_agent' }, t)).toBe('Asks for a person');
    expect(labelOf({ kind: 'import', label: 'too_large' }, t)).toBe('The file is too large');
  });

  it('is left alone where it is a title, whatever that looks like', () => {
    expect(labelOf({ kind: 'ticket_assigned', label: 'other' }, t)).toBe('other');
    expect(labelOf({ kind: 'mention', label: null }, t)).toBeNull();
  });
});
