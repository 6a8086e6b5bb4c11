import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Route, Routes } from 'react-router';
import { NotFound } from '../../ui/not-found.js';
import { AdminPage } from './admin-page.js';
import { ChooseSheet } from './imports/choose-sheet.js';
import { ImportView } from './imports/import-view.js';

/** `/import` takes a sheet; `/import/<id>` follows what becomes of it, also after leaving and coming back. */
export function ImportPage() {
  const { t } = useTranslation();
  return (
    <AdminPage
      title={t('admin.imports.title')}
      intro={t('admin.imports.intro')}
      actions={
        <Anchor component={Link} to="/people" size="sm">
          {t('admin.imports.back')}
        </Anchor>
      }
    >
      <Routes>
        <Route index element={<ChooseSheet />} />
        <Route path=":importId" element={<ImportView />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </AdminPage>
  );
}
