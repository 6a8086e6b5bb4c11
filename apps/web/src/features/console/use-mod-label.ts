import { useTranslation } from 'react-i18next';

/** A key with Ctrl, or with ⌘ where that is what the hand knows. */
export function useModLabel(): (key: string) => string {
  const { t } = useTranslation();
  const apple = /mac|iphone|ipad/i.test(navigator.userAgent);
  return (key) => (apple ? `⌘ ${key}` : t('console.help.ctrl', { key }));
}
