import type { TFunction } from 'i18next';

/** Why it was not done to one of many. */
export function faultText(code: string, t: TFunction<'translation'>): string {
  return t(`common.errors.${code}`, { defaultValue: t('common.errors.fallback'), name: '', categories: '' });
}
