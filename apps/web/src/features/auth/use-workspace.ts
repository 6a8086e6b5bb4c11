import type { PublicWorkspace } from '@switchboard/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
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
  const found = query.data?.slug;
  useEffect(() => {
    if (found) rememberHere(found);
  }, [found]);
  return query;
}

const LAST = 'sb.workspace';

/** So that a link from a mail, opened on this device, looks like where it was asked for. */
function rememberHere(slug: string): void {
  localStorage.setItem(LAST, slug);
}

/**
 * Whose page it is where the address needn't say so, as in a link to reset a password, which belongs to the person and
 * not to a workspace: the one that the address names, else the one whose page was seen last on this device.
 */
export function useWorkspaceAround(): PublicWorkspace | undefined {
  const [parameters] = useSearchParams();
  return useWorkspaceOf(parameters.get('workspace') ?? localStorage.getItem(LAST)).data;
}

/** The way in: a workspace's own, where there is one. */
export function signInOf(workspace: PublicWorkspace | undefined): string {
  return workspace ? `/w/${encodeURIComponent(workspace.slug)}` : '/sign-in';
}
