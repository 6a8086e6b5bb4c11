import { Navigate, Route, Routes } from 'react-router';
import { ReportsPage } from './reports-page.js';

export function ReportsPages() {
  return (
    <Routes>
      <Route index element={<Navigate to="pending" replace />} />
      <Route path=":view/:reportId?" element={<ReportsPage />} />
    </Routes>
  );
}
