import { Route, Routes } from 'react-router';
import { NotFound } from '../../ui/not-found.js';
import { ClientsPage } from './clients/clients-page.js';

/** `/clients`, `/clients/new` and `/clients/<id>`. */
export function ClientsPages() {
  return (
    <Routes>
      <Route path=":clientId?" element={<ClientsPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
