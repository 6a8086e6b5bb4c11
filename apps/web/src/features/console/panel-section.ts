import type { Conversation } from '@switchboard/contracts';

/** What a section beside a conversation is given. It draws a `<section>` with an `<h3>`, or nothing. */
export interface PanelSectionProps {
  readonly conversation: Conversation;
}
