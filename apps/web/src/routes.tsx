import { createBrowserRouter } from 'react-router';
import { Guests, Home, Members, Staff } from './features/session/guards.js';
import { Crash } from './ui/crash.js';
import { NotFound } from './ui/not-found.js';

/** Every page is a chunk of its own: signing in loads no inbox. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: Crash,
    HydrateFallback: () => null,
    children: [
      { index: true, Component: Home },
      {
        Component: Guests,
        children: [
          {
            path: 'sign-in',
            lazy: async () => ({ Component: (await import('./features/auth/sign-in-page.js')).SignInPage }),
          },
          {
            path: 'register',
            lazy: async () => ({
              Component: (await import('./features/auth/register-page.js')).RegisterPage,
            }),
          },
          {
            path: 'forgot-password',
            lazy: async () => ({ Component: (await import('./features/auth/forgot-page.js')).ForgotPage }),
          },
        ],
      },
      {
        path: 'reset-password',
        lazy: async () => ({ Component: (await import('./features/auth/reset-page.js')).ResetPage }),
      },
      {
        path: 'accept-invitation',
        lazy: async () => ({ Component: (await import('./features/auth/reset-page.js')).InvitationPage }),
      },
      {
        path: 'verify-email',
        lazy: async () => ({ Component: (await import('./features/auth/verify-page.js')).VerifyPage }),
      },
      {
        Component: Members,
        children: [
          {
            lazy: async () => ({ Component: (await import('./features/live/live-layout.js')).LiveLayout }),
            children: [
              {
                path: 'portal',
                lazy: async () => ({
                  Component: (await import('./features/portal/portal-layout.js')).PortalLayout,
                }),
                children: [
                  {
                    index: true,
                    lazy: async () => ({
                      Component: (await import('./features/portal/welcome-page.js')).WelcomePage,
                    }),
                  },
                  {
                    path: 'new',
                    lazy: async () => ({
                      Component: (await import('./features/portal/welcome-page.js')).WelcomePage,
                    }),
                  },
                  {
                    path: 'c/:conversationId',
                    lazy: async () => ({
                      Component: (await import('./features/portal/conversation-page.js')).ConversationPage,
                    }),
                  },
                ],
              },
              {
                Component: Staff,
                children: [
                  {
                    path: 'inbox/:view?/:conversationId?',
                    lazy: async () => ({
                      Component: (await import('./features/inbox/inbox-page.js')).InboxPage,
                    }),
                  },
                ],
              },
              {
                path: 'settings',
                lazy: async () => ({
                  Component: (await import('./features/settings/settings-page.js')).SettingsPage,
                }),
              },
            ],
          },
        ],
      },
      { path: '*', Component: NotFound },
    ],
  },
]);
