import type { Viewer } from '@switchboard/contracts';

/** What gateways tell each other through Redis: hints only, nothing that must arrive. */
export interface GatewayEvents {
  typing: (note: TypingNote) => void;
  viewers: (note: ViewersNote) => void;
  /** Somebody came or went in this workspace. */
  presence: (workspaceId: string) => void;
}

/** Somebody began or stopped typing. */
export interface TypingNote {
  readonly conversationId: string;
  readonly workspaceId: string;
  readonly userId: string;
  readonly userName: string;
  /** Over a note: staff only. */
  readonly private: boolean;
  readonly typing: boolean;
}

/** Who looks at one conversation through one gateway. */
export interface ViewersNote {
  readonly gateway: string;
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly viewers: readonly Viewer[];
}
