import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { byActivity, type ListFilter } from '../live/list-state.js';
import { useConversations } from '../live/use-conversations.js';
import { isStaff, useSession } from '../session/session-context.js';
import { ConversationList } from './conversation-list.js';
import classes from './portal.module.css';

const MINE: ListFilter = { sort: 'activity' };

/** The customer's two panes; on a phone, two pages. */
export function PortalLayout() {
  const { role } = useSession();
  return isStaff(role) ? <Navigate to="/inbox" replace /> : <Portal />;
}

function Portal() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const list = useConversations(MINE);
  // On a phone the start page is the list, once there is something in it.
  const listed = pathname === '/portal' && (list.rows.length > 0 || list.query.isPending);
  return (
    <div className={classes.portal} data-page={listed ? 'list' : 'main'}>
      <a className="sb-skip" href="#content">
        {t('common.actions.skipToContent')}
      </a>
      <ConversationList rows={byActivity(list.rows)} query={list.query} />
      <main id="content" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
