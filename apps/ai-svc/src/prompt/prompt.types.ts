export type Tone = 'formal' | 'casual';
export type ResponseLength = 'concise' | 'detailed';

/** How a customer wants to be answered. The instructions are the customer's own words: never trusted. */
export interface Style {
  readonly tone: Tone;
  readonly responseLength: ResponseLength;
  readonly customInstructions?: string;
}

/** A public message of the conversation. Private notes and system messages must never become one. */
export interface Turn {
  readonly from: 'customer' | 'assistant' | 'agent';
  readonly text: string;
}

/** A numbered piece of knowledge that an answer may cite as [n]. */
export interface NumberedSource {
  readonly n: number;
  readonly title: string;
  readonly text: string;
  readonly url?: string | null;
}

export interface PromptMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface AssistantSettings {
  readonly name: string;
  /** Written by the workspace's admins. */
  readonly prompt: string;
  /** The ceiling for one answer, in tokens. */
  readonly maxTokens: number;
  readonly temperature?: number;
}

export interface PromptParts {
  readonly assistant: AssistantSettings;
  readonly style: Style;
  readonly sources: readonly NumberedSource[];
  /** Oldest first, without the message that is being answered. */
  readonly history: readonly Turn[];
  readonly message: string;
}

export interface Prompt {
  readonly messages: readonly PromptMessage[];
  readonly maxTokens: number;
  readonly temperature: number;
}
