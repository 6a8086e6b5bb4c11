import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../ui/page-title.js';

export function ReportsPages() {
  const { t } = useTranslation();
  const title = t('console.rail.reports');
  usePageTitle(title);
  return (
    <main id="content">
      <h1>{title}</h1>
    </main>
  );
}
