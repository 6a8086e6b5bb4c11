import type { PublicWorkspace } from '@switchboard/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getAnonymously } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { setGuestAccent } from '../session/workspace-theme.js';

/** What anyone may know of the workspace whose page this is; its colour becomes the page's. */
export function useWorkspaceOf(slug: string | null) {
  const query = useQuery({
    queryKey: keys.workspace(slug ?? ''),
    queryFn: () => getAnonymously<PublicWorkspace>(`/workspaces/${encodeURIComponent(slug ?? '')}`),
    enabled: Boolean(slug),
  });
  const colour = query.data?.branding.primaryColor;
  useEffect(() => setGuestAccent(colour ?? null), [colour]);
  return query;
}
