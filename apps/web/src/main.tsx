import '@mantine/core/styles.layer.css';
import './ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { queryClient } from './api/query-client.js';
import { SessionProvider } from './features/session/session-provider.js';
import { WorkspaceTheme } from './features/session/workspace-theme.js';
import { startI18n } from './i18n/i18n.js';
import { Pages } from './routes.js';
import { reloadAfterUpgrade } from './ui/reload-after-upgrade.js';

reloadAfterUpgrade();
await startI18n();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <SessionProvider>
        <WorkspaceTheme>
          <BrowserRouter>
            <Pages />
          </BrowserRouter>
        </WorkspaceTheme>
      </SessionProvider>
    </QueryClientProvider>
  </StrictMode>,
);
