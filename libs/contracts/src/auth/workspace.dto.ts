import { Flag, Id, Int, Nested, OneOf, Plain, Text, Time } from '../fields.js';
import { LIMITS } from '../limits.js';
import { type Profile, PROFILES } from './auth.words.js';

export class Branding {
  @Plain({ nullable: true }) logoUrl: string | null;
  /** `#rrggbb` */
  @Plain() primaryColor: string;
  /** `#rrggbb`, derived: what can be read on the primary colour. */
  @Plain({ optional: true }) textColor?: string;
}

export class WorkspaceSettings {
  /** Whether customers may register themselves. */
  @Flag() registration: boolean;
  /** Whether two "I don't know" or two frustrated messages in a row hand off by themselves. */
  @Flag() automaticHandoff: boolean;
}

export class Workspace {
  @Id() id: string;
  @Plain() name: string;
  @Plain() slug: string;
  @OneOf(PROFILES) profile: Profile;
  @Nested(() => Branding) branding: Branding;
  @Plain() locale: string;
  @Plain() timeZone: string;
  @Nested(() => WorkspaceSettings) settings: WorkspaceSettings;
}

export class WorkspaceRef {
  @Id() id: string;
  @Plain() name: string;
  @Plain() slug: string;
}

/** What anyone may know of a workspace. */
export class PublicWorkspace {
  @Id() id: string;
  @Plain() name: string;
  @Plain() slug: string;
  @OneOf(PROFILES) profile: Profile;
  @Nested(() => Branding) branding: Branding;
  @Plain() locale: string;
  /** Whether one may register as a customer. */
  @Flag() registration: boolean;
}

export class CreateWorkspace {
  @Text({ max: LIMITS.workspaceName }) name: string;
  @OneOf(PROFILES, { optional: true }) profile?: Profile;
}

export class WorkspaceBySlug {
  @Text({ max: LIMITS.slug }) slug: string;
}

export class UpdateBranding {
  /** Must stand out from a white page, 3 : 1 at least. */
  @Text({ max: 7, optional: true }) primaryColor?: string;
  /** Null takes the logo away; a new one is uploaded. */
  @Plain({ optional: true, nullable: true }) logoUrl?: string | null;
}

export class UpdateSettings {
  @Flag({ optional: true }) registration?: boolean;
  @Flag({ optional: true }) automaticHandoff?: boolean;
}

/** Partial: what is left out stays as it is. */
export class UpdateWorkspace {
  @Text({ max: LIMITS.workspaceName, optional: true }) name?: string;
  /** The address `/w/<slug>`. The old one leads nowhere afterwards. */
  @Text({ max: LIMITS.slug, optional: true }) slug?: string;
  @OneOf(PROFILES, { optional: true }) profile?: Profile;
  @Text({ max: 35, optional: true }) locale?: string;
  @Text({ max: 64, optional: true }) timeZone?: string;
  @Nested(() => UpdateBranding, { optional: true }) branding?: UpdateBranding;
  @Nested(() => UpdateSettings, { optional: true }) settings?: UpdateSettings;
}

/** A workspace as facts carry it. `version` rises with every change. */
export class WorkspaceFact extends Workspace {
  @Int() version: number;
  @Time() createdAt: string;
}
