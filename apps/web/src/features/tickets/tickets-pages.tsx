import { Navigate, Route, Routes } from 'react-router';
import { TicketsPage } from './tickets-page.js';

export function TicketsPages() {
  return (
    <Routes>
      <Route index element={<Navigate to="open" replace />} />
      <Route path=":view/:ticketId?" element={<TicketsPage />} />
    </Routes>
  );
}
