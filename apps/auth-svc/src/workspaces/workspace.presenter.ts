import type { PublicWorkspace, Workspace, WorkspaceFact, WorkspaceRef } from '@switchboard/contracts';
import type { WorkspaceRow } from './workspace.entity.js';

export function presentWorkspace(row: WorkspaceRow): Workspace {
  const { id, name, slug, profile, logoUrl, primaryColor, locale, timeZone, registration, automaticHandoff } =
    row;
  const branding = { logoUrl, primaryColor };
  return {
    id,
    name,
    slug,
    profile,
    branding,
    locale,
    timeZone,
    settings: { registration, automaticHandoff },
  };
}

export function presentPublicWorkspace(row: WorkspaceRow): PublicWorkspace {
  const { id, name, slug, profile, logoUrl, primaryColor, locale, registration } = row;
  return { id, name, slug, profile, branding: { logoUrl, primaryColor }, locale, registration };
}

export function presentWorkspaceRef({ id, name, slug }: WorkspaceRow): WorkspaceRef {
  return { id, name, slug };
}

export function presentWorkspaceFact(row: WorkspaceRow): WorkspaceFact {
  return { ...presentWorkspace(row), version: row.version, createdAt: row.createdAt.toISOString() };
}
