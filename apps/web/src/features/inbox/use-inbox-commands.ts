import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useCommands } from '../console/commands.js';
import { undoLatest } from './undo.js';

interface InboxActions {
  readonly move: (step: 1 | -1) => void;
  readonly focusSearch: () => void;
}

/** What can be done in the inbox whether or not a conversation is open. */
export function useInboxCommands(actions: InboxActions): void {
  const { t } = useTranslation();
  const now = useRef(actions);
  useEffect(() => {
    now.current = actions;
  });
  const list = useMemo(
    (): Command[] => [
      { id: 'next', label: t('inbox.actions.next'), key: 'next', run: () => now.current.move(1) },
      {
        id: 'previous',
        label: t('inbox.actions.previous'),
        key: 'previous',
        run: () => now.current.move(-1),
      },
      { id: 'search', label: t('inbox.actions.search'), key: 'search', run: () => now.current.focusSearch() },
      { id: 'undo', label: t('common.actions.undo'), key: 'undo', run: undoLatest },
    ],
    [t],
  );
  useCommands(list);
}
