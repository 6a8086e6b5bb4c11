import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Shell } from './features/console/shell.js';
import { Admins, Guests, Home, Members, Staff } from './features/session/guards.js';
import { type LateName, needTexts } from './i18n/late.js';
import { CrashBoundary } from './ui/crash.js';
import { NotFound } from './ui/not-found.js';

/** A page in a chunk of its own, with the texts that only it needs: signing in loads no inbox. */
function page(load: () => Promise<ComponentType>, ...texts: readonly LateName[]) {
  return lazy(async () => {
    const [component] = await Promise.all([load(), needTexts(...texts)]);
    return { default: component };
  });
}

const SignIn = page(async () => (await import('./features/auth/sign-in-page.js')).SignInPage);
const Entrance = page(async () => (await import('./features/auth/entrance-page.js')).EntrancePage);
const Register = page(async () => (await import('./features/auth/register-page.js')).RegisterPage);
const Forgot = page(async () => (await import('./features/auth/forgot-page.js')).ForgotPage);
const Reset = page(async () => (await import('./features/auth/reset-page.js')).ResetPage);
const Invitation = page(async () => (await import('./features/auth/reset-page.js')).InvitationPage);
const Verify = page(async () => (await import('./features/auth/verify-page.js')).VerifyPage);
const Live = page(
  async () => (await import('./features/live/live-layout.js')).LiveLayout,
  'thread',
  'portal',
);
const Portal = page(
  async () => (await import('./features/portal/portal-layout.js')).PortalLayout,
  'requests',
);
const Welcome = page(async () => (await import('./features/portal/welcome-page.js')).WelcomePage);
const Conversation = page(
  async () => (await import('./features/portal/conversation-page.js')).ConversationPage,
  'requests',
);
const MyTickets = page(
  async () => (await import('./features/my-tickets/my-tickets-page.js')).MyTicketsPage,
  'requests',
);
const MyTicket = page(
  async () => (await import('./features/my-tickets/my-ticket-page.js')).MyTicketPage,
  'requests',
);
const NewTicket = page(
  async () => (await import('./features/my-tickets/new-ticket-page.js')).NewTicketPage,
  'requests',
);
const MyReports = page(
  async () => (await import('./features/my-reports/my-reports-page.js')).MyReportsPage,
  'requests',
);
const Inbox = page(async () => (await import('./features/inbox/inbox-page.js')).InboxPage, 'inbox');
const Tickets = page(
  async () => (await import('./features/tickets/tickets-pages.js')).TicketsPages,
  'tickets',
  'requests',
  'inbox',
);
const Reports = page(
  async () => (await import('./features/reports/reports-pages.js')).ReportsPages,
  'reports',
  'requests',
  'inbox',
);
const Floor = page(async () => (await import('./features/floor/floor-page.js')).FloorPage, 'floor');
const People = page(async () => (await import('./features/admin/people-pages.js')).PeoplePages, 'admin');
const Clients = page(async () => (await import('./features/admin/clients-pages.js')).ClientsPages, 'admin');
const Workspace = page(
  async () => (await import('./features/admin/workspace-page.js')).WorkspacePage,
  'admin',
);
const Import = page(async () => (await import('./features/admin/import-page.js')).ImportPage, 'admin');
const Settings = page(async () => (await import('./features/settings/settings-page.js')).SettingsPage);

export function Pages() {
  return (
    <CrashBoundary>
      <Suspense>
        <Routes>
          <Route index element={<Home />} />
          <Route element={<Guests />}>
            <Route path="sign-in" element={<SignIn />} />
            <Route path="register" element={<Register />} />
            <Route path="forgot-password" element={<Forgot />} />
          </Route>
          <Route path="w/:slug" element={<Entrance />} />
          <Route path="reset-password" element={<Reset />} />
          <Route path="accept-invitation" element={<Invitation />} />
          <Route path="verify-email" element={<Verify />} />
          <Route element={<Members />}>
            <Route element={<Live />}>
              <Route path="portal" element={<Portal />}>
                <Route index element={<Welcome />} />
                <Route path="new" element={<Welcome />} />
                <Route path="c/:conversationId" element={<Conversation />} />
                <Route path="tickets" element={<MyTickets />} />
                <Route path="tickets/new" element={<NewTicket />} />
                <Route path="tickets/:ticketId" element={<MyTicket />} />
                <Route path="reports" element={<MyReports />} />
              </Route>
              <Route element={<Shell />}>
                <Route element={<Staff />}>
                  <Route path="inbox/:view?/:conversationId?" element={<Inbox />} />
                  <Route path="tickets/*" element={<Tickets />} />
                  <Route path="reports/*" element={<Reports />} />
                  <Route path="floor/*" element={<Floor />} />
                  <Route element={<Admins />}>
                    <Route path="people/*" element={<People />} />
                    <Route path="clients/*" element={<Clients />} />
                    <Route path="workspace/*" element={<Workspace />} />
                    <Route path="import/*" element={<Import />} />
                  </Route>
                </Route>
                <Route path="settings" element={<Settings />} />
              </Route>
            </Route>
          </Route>
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </CrashBoundary>
  );
}
