import type { WorkspaceFact } from '@switchboard/contracts';
import type { AssistantEntity } from './assistant.entity.js';

/** What a new workspace begins with. */
export function defaultAssistant(
  workspace: Pick<WorkspaceFact, 'id' | 'name'>,
  id: string,
): Omit<AssistantEntity, 'createdAt' | 'updatedAt'> {
  return {
    workspaceId: workspace.id,
    id,
    name: `${workspace.name} Assistant`,
    description: null,
    welcomeMessage: 'Hello, I am the AI assistant here. Ask me anything, or ask for a person at any time.',
    model: null,
    temperature: 0.7,
    maxTokens: 500,
    prompt: '',
    isActive: true,
    version: 1,
  };
}
