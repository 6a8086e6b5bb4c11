import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';
import { Outlet } from 'react-router';
import { ConnectionBanner } from './connection-banner.js';
import { LiveProvider } from './live-context.js';
import classes from './live-layout.module.css';

/** Everything below is live: one socket, one banner that tells how it stands. */
export function LiveLayout() {
  return (
    <LiveProvider>
      <Notifications
        position="bottom-left"
        containerWidth={288}
        className="sb-notices"
        autoClose={6_000}
        limit={3}
      />
      <div className={classes.page}>
        <ConnectionBanner />
        <div className={classes.content}>
          <Outlet />
        </div>
      </div>
    </LiveProvider>
  );
}
