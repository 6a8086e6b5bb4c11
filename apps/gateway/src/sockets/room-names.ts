/** Names never leave the gateways. A person's room is one per workspace: what happens in one is nothing to the other. */
export const rooms = {
  conversation: (id: string) => `conversation:${id}`,
  conversationStaff: (id: string) => `conversation:${id}:staff`,
  user: (workspaceId: string, userId: string) => `workspace:${workspaceId}:user:${userId}`,
  workspaceStaff: (workspaceId: string) => `workspace:${workspaceId}:staff`,
  /** Customers who may see whether this staff member is there. */
  watchersOf: (workspaceId: string, staffId: string) => `workspace:${workspaceId}:watchers:${staffId}`,
} as const;

const CONVERSATION = /^conversation:([^:]+)$/;

/** The conversation whose room this is. */
export function conversationOf(room: string): string | undefined {
  return CONVERSATION.exec(room)?.[1];
}
