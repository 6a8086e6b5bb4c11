import { useTranslation } from 'react-i18next';
import type { Hotkeys } from '../../ui/hotkeys.js';
import { undoLatest } from './undo.js';
import type { AgentCommands } from './use-agent-commands.js';

/** One thing that can be done now: in the palette, and by its key. */
export interface Action {
  readonly id: string;
  readonly label: string;
  /** As it is shown. */
  readonly hotkey?: string;
  /** The physical key. */
  readonly code?: string;
  readonly run: () => void;
}

interface ActionSources {
  readonly commands: Pick<AgentCommands, 'takeOver' | 'handBack' | 'resolve' | 'reopen' | 'assign'>;
  readonly reply: () => void;
  readonly note: () => void;
  readonly move: (step: 1 | -1) => void;
  readonly focusSearch: () => void;
  readonly togglePanel: () => void;
}

/** Every action of a conversation, once: the palette lists them and the keys run them. */
export function useActions(sources: ActionSources): { list: Action[]; hotkeys: Hotkeys } {
  const { t } = useTranslation();
  const { commands, reply, note, move, focusSearch, togglePanel } = sources;
  const maybe = (run: (() => void) | undefined, action: Omit<Action, 'run'>): Action[] =>
    run ? [{ ...action, run }] : [];
  const list: Action[] = [
    ...maybe(commands.takeOver, {
      id: 'take-over',
      label: t('inbox.actions.takeOver'),
      hotkey: 'T',
      code: 'KeyT',
    }),
    ...maybe(reply, { id: 'reply', label: t('inbox.actions.reply'), hotkey: 'R', code: 'KeyR' }),
    ...maybe(note, { id: 'note', label: t('inbox.actions.note'), hotkey: 'N', code: 'KeyN' }),
    ...maybe(commands.resolve, {
      id: 'resolve',
      label: t('inbox.actions.resolve'),
      hotkey: 'E',
      code: 'KeyE',
    }),
    ...maybe(commands.reopen, { id: 'reopen', label: t('inbox.actions.reopen'), hotkey: 'E', code: 'KeyE' }),
    ...maybe(commands.handBack, {
      id: 'hand-back',
      label: t('inbox.actions.handBack'),
      hotkey: 'B',
      code: 'KeyB',
    }),
    { id: 'queue', label: t('inbox.actions.queue'), run: () => commands.assign(null) },
    { id: 'next', label: t('inbox.actions.next'), hotkey: 'J', run: () => move(1) },
    { id: 'previous', label: t('inbox.actions.previous'), hotkey: 'K', run: () => move(-1) },
    { id: 'search', label: t('inbox.actions.search'), hotkey: '/', run: focusSearch },
    { id: 'panel', label: t('inbox.actions.panel'), hotkey: 'P', code: 'KeyP', run: togglePanel },
    { id: 'undo', label: t('common.actions.undo'), hotkey: 'Z', code: 'KeyZ', run: undoLatest },
  ];
  const hotkeys = Object.fromEntries(list.flatMap(({ code, run }) => (code ? [[code, run]] : [])));
  return { list, hotkeys };
}
