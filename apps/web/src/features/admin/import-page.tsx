import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { Page } from '../../ui/page.js';
import { ChooseSheet } from './imports/choose-sheet.js';
import { ImportView } from './imports/import-view.js';

/** `/import` takes a sheet; `/import/<id>` follows what becomes of it, also after leaving and coming back. */
export function ImportPage() {
  const { t } = useTranslation();
  return (
    <Page
      title={t('admin.imports.title')}
      intro={t('admin.imports.intro')}
      back={{ to: '/people', label: t('admin.imports.back') }}
    >
      <Routes>
        <Route index element={<ChooseSheet />} />
        <Route path=":importId" element={<ImportView />} />
        <Route path="*" element={<Navigate to="/import" replace />} />
      </Routes>
    </Page>
  );
}
