import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Guests, Home, Members, Staff } from './features/session/guards.js';
import { CrashBoundary } from './ui/crash.js';
import { NotFound } from './ui/not-found.js';

/** A page in a chunk of its own: signing in loads no inbox. */
function page(load: () => Promise<ComponentType>) {
  return lazy(async () => ({ default: await load() }));
}

const SignIn = page(async () => (await import('./features/auth/sign-in-page.js')).SignInPage);
const Register = page(async () => (await import('./features/auth/register-page.js')).RegisterPage);
const Forgot = page(async () => (await import('./features/auth/forgot-page.js')).ForgotPage);
const Reset = page(async () => (await import('./features/auth/reset-page.js')).ResetPage);
const Invitation = page(async () => (await import('./features/auth/reset-page.js')).InvitationPage);
const Verify = page(async () => (await import('./features/auth/verify-page.js')).VerifyPage);
const Live = page(async () => (await import('./features/live/live-layout.js')).LiveLayout);
const Portal = page(async () => (await import('./features/portal/portal-layout.js')).PortalLayout);
const Welcome = page(async () => (await import('./features/portal/welcome-page.js')).WelcomePage);
const Conversation = page(
  async () => (await import('./features/portal/conversation-page.js')).ConversationPage,
);
const Inbox = page(async () => (await import('./features/inbox/inbox-page.js')).InboxPage);
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
          <Route path="reset-password" element={<Reset />} />
          <Route path="accept-invitation" element={<Invitation />} />
          <Route path="verify-email" element={<Verify />} />
          <Route element={<Members />}>
            <Route element={<Live />}>
              <Route path="portal" element={<Portal />}>
                <Route index element={<Welcome />} />
                <Route path="new" element={<Welcome />} />
                <Route path="c/:conversationId" element={<Conversation />} />
              </Route>
              <Route element={<Staff />}>
                <Route path="inbox/:view?/:conversationId?" element={<Inbox />} />
              </Route>
              <Route path="settings" element={<Settings />} />
            </Route>
          </Route>
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </CrashBoundary>
  );
}
