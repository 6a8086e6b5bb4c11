import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyName } from '../../ui/key-map.js';
import { type Command, useCommands } from '../console/commands.js';
import type { AgentCommands } from './use-agent-commands.js';

interface ThreadActions {
  readonly commands: Pick<AgentCommands, 'takeOver' | 'handBack' | 'resolve' | 'reopen' | 'assign'>;
  readonly reply: () => void;
  readonly note: () => void;
  readonly togglePanel: () => void;
}

const ACTIONS = {
  takeOver: 'takeOver',
  reply: 'reply',
  note: 'note',
  resolve: 'resolve',
  reopen: 'resolve',
  handBack: 'handBack',
  queue: undefined,
  panel: 'panel',
} as const satisfies Record<string, KeyName | undefined>;

type Action = keyof typeof ACTIONS;

function isAction(text: string): text is Action {
  return text in ACTIONS;
}

/** Every action of the open conversation, once: the palette lists them and the keys run them. */
export function useThreadCommands({ commands, reply, note, togglePanel }: ThreadActions): void {
  const { t } = useTranslation();
  const runs: Record<Action, (() => void) | undefined> = {
    takeOver: commands.takeOver,
    reply,
    note,
    resolve: commands.resolve,
    reopen: commands.reopen,
    handBack: commands.handBack,
    queue: () => commands.assign(null),
    panel: togglePanel,
  };
  const now = useRef(runs);
  useEffect(() => {
    now.current = runs;
  });
  const possible = Object.keys(ACTIONS)
    .filter(isAction)
    .filter((action) => runs[action])
    .join(' ');
  // A new list only when other things can be done: what they do is looked up when it is done.
  const list = useMemo(
    (): Command[] =>
      possible
        .split(' ')
        .filter(isAction)
        .map((action) => ({
          id: action,
          label: t(`inbox.actions.${action}`),
          key: ACTIONS[action],
          run: () => now.current[action]?.(),
        })),
    [possible, t],
  );
  useCommands(list);
}
