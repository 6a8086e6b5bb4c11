import { Route, Routes } from 'react-router';
import { NotFound } from '../../ui/not-found.js';
import { PeoplePage } from './people/people-page.js';

/** `/people`, `/people/new` and `/people/<id>`. */
export function PeoplePages() {
  return (
    <Routes>
      <Route path=":userId?" element={<PeoplePage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
