import type { TFunction } from 'i18next';
import { ApiError } from '../api/api-error.js';

type Translate = TFunction<'translation'>;

function categoriesOf(error: ApiError, t: Translate): string {
  return error.categories
    .map((category) => t(`common.refusals.${category}`, { defaultValue: category }))
    .join(', ');
}

/** What went wrong, in the reader's words. */
export function errorText(thrown: unknown, t: Translate): string {
  if (!(thrown instanceof ApiError)) return t('common.errors.fallback');
  if (thrown.code === 'RATE_LIMITED' && thrown.retryAfter) {
    return t('common.errors.RATE_LIMITED_for', { seconds: thrown.retryAfter });
  }
  return t(`common.errors.${thrown.code}`, {
    defaultValue: t('common.errors.fallback'),
    categories: categoriesOf(thrown, t),
    name: thrown.agent?.name ?? '',
  });
}
