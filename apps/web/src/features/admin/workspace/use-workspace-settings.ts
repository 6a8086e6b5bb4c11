import type { Workspace } from '@switchboard/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { get } from '../../../api/client.js';
import { keys } from '../../../api/keys.js';
import type { SignedIn } from '../../session/session-context.js';

const SETTINGS = ['workspace-settings'] as const;

export function useWorkspaceSettings() {
  return useQuery({ queryKey: SETTINGS, queryFn: () => get<Workspace>('/workspace'), staleTime: 0 });
}

/** Puts what the server says where it is shown: on this page, and over the whole console at once. */
export function useKeepWorkspace() {
  const client = useQueryClient();
  return useCallback(
    (workspace: Workspace) => {
      client.setQueryData<Workspace>(SETTINGS, workspace);
      client.setQueryData<SignedIn | null>(keys.session, (old) => old && { ...old, workspace });
      void client.invalidateQueries({ queryKey: keys.workspace(workspace.slug) });
    },
    [client],
  );
}
