import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.js';

/** Trouble that passes is tried again, not sooner than the server asked; anything else is shown at once. */
function again(failures: number, error: unknown): boolean {
  return error instanceof ApiError && error.passing && failures < 3;
}

function pause(failures: number, error: unknown): number {
  const asked = error instanceof ApiError ? error.retryAfter : null;
  return asked ? asked * 1000 : Math.min(8_000, 500 * 2 ** failures);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // Sockets keep the cache true; a reconnect asks for what was missed.
    queries: {
      staleTime: 30_000,
      gcTime: 15 * 60_000,
      retry: again,
      retryDelay: pause,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always' },
  },
});
