import type { Message } from '@switchboard/contracts';
import { type ComponentType, createContext } from 'react';

/** What a page puts below each message that isn't the reader's own. A component rather than a node: bubbles stay as drawn. */
export const BubbleFoot = createContext<ComponentType<{ message: Message }> | null>(null);
