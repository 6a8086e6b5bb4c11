import type { SystemCode } from '@switchboard/contracts';

/** What a system line says to a reader without translations; the web translates by `code`. */
export const SYSTEM_TEXTS: Record<SystemCode, (name?: string) => string> = {
  agent_joined: (name = 'An agent') => `${name} joined the conversation.`,
  agent_left: (name = 'The agent') => `${name} left the conversation. A colleague will take over.`,
  handed_off: () => 'A person has been asked to join and will answer here.',
  handed_back: () => 'The assistant is answering again.',
  answer_failed: () => 'The assistant could not answer. You can try again or talk to a person.',
  resolved: () => 'The conversation was marked as resolved.',
  reopened: () => 'The conversation was opened again.',
  self_harm_help: () =>
    'It sounds as if you are going through something very hard. You are not alone, and help is there at any hour: call your ' +
    'local emergency number if you are in danger now, or find a helpline for your country at https://findahelpline.com. ' +
    'A person from our team has been asked to join this conversation right away.',
};
