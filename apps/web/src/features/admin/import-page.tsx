import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../ui/page-title.js';

export function ImportPage() {
  const { t } = useTranslation();
  const title = t('console.rail.import');
  usePageTitle(title);
  return (
    <main id="content">
      <h1>{title}</h1>
    </main>
  );
}
