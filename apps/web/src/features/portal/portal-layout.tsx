import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { byActivity, type ListFilter } from '../live/list-state.js';
import { usePhone } from '../../ui/use-phone.js';
import { useConversations } from '../live/use-conversations.js';
import { isStaff, useSession } from '../session/session-context.js';
import { ReportNews } from '../my-reports/report-news.js';
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
  const phone = usePhone();
  const { rows, query } = useConversations(MINE);
  // On a phone the start page is the list, once there is something in it.
  const listed = pathname === '/portal' && (rows.length > 0 || query.isPending);
  const list = <ConversationList rows={byActivity(rows)} query={query} page={phone} />;
  const content = (
    <main id="content" className={classes.main} tabIndex={-1}>
      {phone && listed ? list : <Outlet />}
    </main>
  );
  return (
    <div className={classes.portal}>
      <a className="sb-skip" href="#content">
        {t('common.actions.skipToContent')}
      </a>
      {!phone && list}
      {content}
      <ReportNews />
    </div>
  );
}
