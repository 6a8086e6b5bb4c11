import type {
  Branding,
  PublicWorkspace,
  Workspace,
  WorkspaceFact,
  WorkspaceRef,
} from '@switchboard/contracts';
import { textOn } from './contrast.js';
import type { WorkspaceRow } from './workspace.entity.js';

export function presentWorkspace(row: WorkspaceRow): Workspace {
  const { id, name, slug, profile, locale, timeZone, registration, automaticHandoff } = row;
  const branding = presentBranding(row);
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
  const { id, name, slug, profile, locale, registration } = row;
  return { id, name, slug, profile, branding: presentBranding(row), locale, registration };
}

function presentBranding({ logoUrl, primaryColor }: WorkspaceRow): Branding {
  return { logoUrl, primaryColor, textColor: textOn(primaryColor) };
}

export function presentWorkspaceRef({ id, name, slug }: WorkspaceRow): WorkspaceRef {
  return { id, name, slug };
}

export function presentWorkspaceFact(row: WorkspaceRow): WorkspaceFact {
  return { ...presentWorkspace(row), version: row.version, createdAt: row.createdAt.toISOString() };
}
